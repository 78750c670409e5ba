import { CmeReferralState } from "@rome/procedure";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { Service } from "../people/index.js";
import { CloseMatch, RegisterEntry } from "../register/index.js";
import { CmeReferral } from "./cme-referral.entity.js";
import { CmeReferralChild } from "./cme-referral-parts.entities.js";

@ObjectType({ description: "One page of referrals to the front door." })
export class CmeReferralConnection extends connectionOf(CmeReferral, "CmeReferral") {}

@InputType({ description: "Which referrals to list. What is left out does not narrow the list." })
export class CmeReferralFilter {
  @Field(() => [CmeReferralState], { nullable: true, description: "Only those that stand there." })
  states?: CmeReferralState[] | null;
}

@ObjectType({ description: "The referral as it is now." })
export class CmeReferralPayload extends Payload {
  @Field(() => CmeReferral, { nullable: true, description: "The referral; null when it is out of your sight." })
  referral!: CmeReferral | null;
}

@ObjectType({ description: "The referral that was sent, or the open one that took it as an update." })
export class SubmitCmeReferralPayload extends CmeReferralPayload {
  @Field(() => CmeReferral, {
    nullable: true,
    description: "The open referral about the same child, to which this was added; null when there was none.",
  })
  updated!: CmeReferral | null;
}

@ObjectType({ description: "Something the front door can record while it screens." })
export class ScreeningStepChoice {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { nullable: true, description: "What it is about, by code; null when it needs nothing." })
  subject!: string | null;
  @Field(() => String, { description: "Its words." })
  label!: string;
}

@ObjectType({ description: "A condition of the procedure that is not met yet." })
export class UnmetCondition {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "What is missing, and what to do next." })
  says!: string;
  @Field(() => String, { description: "The clause." })
  source!: string;
  @Field(() => [ScreeningStepChoice], {
    description: "What you can record so that it is met; empty when others must act.",
  })
  settledBy!: readonly ScreeningStepChoice[];
}

@ObjectType({ description: "One child of a referral as the look-up found it, and what stands in the way." })
export class ChildScreening {
  @Field(() => CmeReferralChild, { description: "The child of the referral." })
  child!: CmeReferralChild;
  @Field(() => Boolean, { description: "The authority works with the child already." })
  isKnown!: boolean;
  @Field(() => RegisterEntry, {
    nullable: true,
    description: "The child's entry on the register; null when there is none.",
  })
  entry!: RegisterEntry | null;
  @Field(() => Service, {
    nullable: true,
    description: "The service that works with the child; null when none is named.",
  })
  service!: Service | null;
  @Field(() => [CloseMatch], { description: "Children on the register who may be the same, most alike first." })
  closeMatches!: CloseMatch[];
  @Field(() => String, {
    nullable: true,
    description: "Where the procedure sends the child if taken on, and why; null when it leaves that open.",
  })
  routing!: string | null;
  @Field(() => [UnmetCondition], {
    description: "What the procedure still asks for; empty when the child may be taken on.",
  })
  unmet!: readonly UnmetCondition[];
}

@ObjectType({ description: "One answer of a referral that was hidden." })
export class RevealedAnswer {
  @Field(() => ID, { description: "The referral, the child of it, or the update that it belongs to." })
  of!: string;
  @Field(() => String, { description: "The question, by code." })
  field!: string;
  @Field(() => String, { description: "The question." })
  label!: string;
  @Field(() => String, { description: "The answer in words." })
  words!: string;
}

@ObjectType({ description: "What was hidden in a referral, this once. Who looks and why is in the trail." })
export class RevealReferralAnswersPayload extends Payload {
  @Field(() => [RevealedAnswer], { description: "The answers; empty when they are not shown." })
  answers!: RevealedAnswer[];
  @Field(() => String, {
    nullable: true,
    description: "How the sender outside can be reached, for those who screen; null when not given or not shown.",
  })
  contact!: string | null;
}
