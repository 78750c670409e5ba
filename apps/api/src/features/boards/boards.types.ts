import { PathwayAnswer, type PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Code } from "../procedure/index.js";
import { WriteInput } from "../register/index.js";
import { PathwayReferral } from "./pathway-referral.entity.js";

@ObjectType({ description: "One page of children sent to other panels." })
export class PathwayReferralConnection extends connectionOf(PathwayReferral, "PathwayReferral") {}

/** What a reader of the register's line sees of a child who is at another panel. */
@ObjectType({ description: "Another panel a child is at, and until when." })
export class BoardStay {
  @Field(() => Code, { description: "The other panel." })
  board!: Code;
  @Field(() => PlainDateScalar, { description: "Day by which the child is back with this panel." })
  returnOn!: PlainDate;
  @Field(() => Boolean, { description: "That day has passed, and the child is not back." })
  isOverdue!: boolean;
}

@InputType({ description: "A child of the register to send to another panel." })
export class ReferToPathwayInput extends WriteInput {
  @Field(() => ID, { description: "The child's entry." })
  entryId!: string;
  @Field(() => ID, { nullable: true, description: "The meeting that decided it; null when none did." })
  meetingId?: string | null;
  @Field(() => String, { description: "The other panel, by its code in the procedure." })
  board!: string;
  @Field(() => String, { description: "What it is asked to do." })
  reason!: string;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day by which the child is back; the panel but one after today when left out.",
  })
  returnOn?: PlainDate | null;
}

/** A referral at the version it was read at. */
@InputType({ description: "A referral to another panel as you read it." })
class PathwayReferralInput extends WriteInput {
  @Field(() => ID, { description: "The referral." })
  referralId!: string;
  @Field(() => Int, { description: "The referral's version as you read it." })
  version!: number;
}

@InputType({ description: "What the other panel answered." })
export class RecordPathwayAnswerInput extends PathwayReferralInput {
  @Field(() => PathwayAnswer, { description: "It took the child on, or the child is back." })
  answer!: PathwayAnswer;
  @Field(() => String, { nullable: true, description: "What it decided, in words; needed once the child is back." })
  words?: string | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "With an acceptance: the day by which the child is back now; unchanged when left out.",
  })
  returnOn?: PlainDate | null;
}

@InputType({ description: "A referral to another panel to take back." })
export class WithdrawPathwayReferralInput extends PathwayReferralInput {
  @Field(() => String, { description: "Why it is taken back." })
  reason!: string;
}

@ObjectType({ description: "The referral to another panel as it is now." })
export class PathwayReferralPayload extends Payload {
  @Field(() => PathwayReferral, { nullable: true, description: "The referral; null when there is none." })
  referral!: PathwayReferral | null;
}
