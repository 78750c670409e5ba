import { DetailKind, type PlainDate, SafeToContact } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Child } from "../children/index.js";
import { WriteInput } from "../register/index.js";
import { ChildDetail } from "./child-detail.entity.js";

@ObjectType({ description: "How many details of one kind are held of a child; what they say is hidden." })
export class HeldDetails {
  @Field(() => DetailKind, { description: "The kind." })
  kind!: DetailKind;
  @Field(() => String, { description: "How many hold, in words, such as “2 addresses”." })
  words!: string;
  @Field(() => Int, { description: "How many hold." })
  count!: number;
  @Field(() => Int, { description: "How many held before, or were corrected." })
  formerCount!: number;
  @Field(() => Boolean, { description: "You may be shown them, with a reason." })
  viewerCanReveal!: boolean;
  @Field(() => String, { nullable: true, description: "Why you may not, and whom to ask; null when you may." })
  whyNot!: string | null;
  @Field(() => Boolean, { description: "Showing them asks for a sign-in of the last minutes." })
  needsFreshSignIn!: boolean;
}

@ObjectType({ description: "A usual reason for being shown what is hidden." })
export class RevealReason {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "Its words." })
  label!: string;
  @Field(() => Boolean, { description: "It says nothing by itself: write why." })
  asksWords!: boolean;
}

@ObjectType({ description: "What is held of a child and hidden: kinds and numbers, never values." })
export class SensitiveDetails {
  @Field(() => [HeldDetails], { description: "Each kind, also where nothing is held." })
  held!: HeldDetails[];
  @Field(() => [RevealReason], { description: "The usual reasons for being shown them." })
  reasons!: RevealReason[];
  @Field(() => Boolean, {
    description: "There are words that asked for the address to be protected, which you may be shown.",
  })
  hasAddressNote!: boolean;
}

/** What is written of one detail. */
@InputType()
export abstract class DetailInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => String, {
    nullable: true,
    description: "The address, what is known of health or police, or how else to reach a contact.",
  })
  words?: string | null;
  @Field(() => String, { nullable: true, description: "Name of a contact." })
  name?: string | null;
  @Field(() => String, { nullable: true, description: "What a contact is to the child." })
  relation?: string | null;
  @Field(() => String, { nullable: true, description: "Telephone number of a contact." })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: "Email address of a contact." })
  email?: string | null;
  @Field(() => SafeToContact, { nullable: true, description: "Whether a contact may be contacted." })
  safeToContact?: SafeToContact | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "First day it holds." })
  fromOn?: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day it holds." })
  untilOn?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Who said so." })
  toldBy?: string | null;
}

@InputType({ description: "A sensitive detail of a child that is added." })
export class RecordChildDetailInput extends DetailInput {
  @Field(() => DetailKind, { description: "Its kind." })
  kind!: DetailKind;
}

@InputType({ description: "A detail as it should have been written. The one before is kept as corrected." })
export class CorrectChildDetailInput extends DetailInput {
  @Field(() => ID, { description: "The detail that was wrong." })
  detailId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { description: "How you know that it was wrong." })
  reason!: string;
}

@InputType({ description: "A detail that no longer holds. It is kept as a former one." })
export class EndChildDetailInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => ID, { description: "The detail." })
  detailId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day it held; null when not known." })
  untilOn?: PlainDate | null;
  @Field(() => String, { description: "Why it no longer holds." })
  reason!: string;
}

@InputType({ description: "What you ask to be shown of one child, and why." })
export class RevealChildDetailsInput extends WriteInput {
  @Field(() => ID, { description: "The child." })
  childId!: string;
  @Field(() => [DetailKind], { description: "The kinds." })
  kinds!: DetailKind[];
  @Field(() => String, { description: "Why, by code: one of the usual reasons." })
  reasonCode!: string;
  @Field(() => String, { nullable: true, description: "Why, in your own words; needed with OTHER." })
  reason?: string | null;
}

@ObjectType({ description: "The child, with what is held of them now." })
export class DetailPayload extends Payload {
  @Field(() => Child, { nullable: true, description: "The child; null when out of your sight." })
  child!: Child | null;
}

@ObjectType({ description: "What you asked to be shown, this once. Who looks and why is in the trail." })
export class RevealChildDetailsPayload extends Payload {
  @Field(() => [ChildDetail], { description: "The details, current ones first; empty when they are not shown." })
  details!: ChildDetail[];
  @Field(() => String, {
    nullable: true,
    description:
      "The words that asked for the address to be protected, with the address, for those who keep the register.",
  })
  addressNote!: string | null;
}
