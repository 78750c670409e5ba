import { ItemDecision, type PlainDate, RequestChannel, Requester, WithholdGround } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { WriteInput } from "../register/index.js";
import { SubjectAccessItem, SubjectAccessRequest } from "./subject-access.entities.js";

@ObjectType({ description: "One page of subject access requests." })
export class SubjectAccessRequestConnection extends connectionOf(SubjectAccessRequest, "SubjectAccessRequest") {}

@ObjectType({ description: "One page of what was found for a request." })
export class SubjectAccessItemConnection extends connectionOf(SubjectAccessItem, "SubjectAccessItem") {}

@ObjectType({ description: "What was found in one part of the register, and how far it is decided." })
export class SubjectAccessSource {
  @Field(() => String, { description: "The part, by its code." })
  source!: string;
  @Field(() => String, { description: "What the part holds, in words." })
  words!: string;
  @Field(() => Int, { description: "How many things were found." })
  total!: number;
  @Field(() => Int, { description: "How many have no decision yet." })
  undecided!: number;
  @Field(() => Int, { description: "In how many words seem to be about somebody else." })
  flagged!: number;
  @Field(() => Int, {
    description:
      "How many without a decision concern a record that is kept from you: the data protection officer decides.",
  })
  kept!: number;
}

@InputType({ description: "A request for a copy of what is held about a child, as it came in." })
export class RecordSubjectAccessInput extends WriteInput {
  @Field(() => String, { description: "Reference of the child's entry or enquiry, or the child's id." })
  reference!: string;
  @Field(() => Requester, { description: "Who asks." })
  requester!: Requester;
  @Field(() => String, { description: "Name of who asks." })
  requesterName!: string;
  @Field(() => RequestChannel, { description: "How it came in; no form is asked for." })
  channel!: RequestChannel;
  @Field(() => PlainDateScalar, { description: "Day it was received by anybody of the authority." })
  receivedOn!: PlainDate;
  @Field(() => String, {
    description: "Why they may ask for this child: the child, parental responsibility, written authority.",
  })
  entitlement!: string;
  @Field(() => String, { nullable: true, description: "What was found about the child's own understanding." })
  understanding?: string | null;
  @Field(() => String, { nullable: true, description: "What they ask for, when not everything." })
  wanted?: string | null;
}

/** What every change of one request carries. */
@InputType()
export abstract class RequestInput extends WriteInput {
  @Field(() => ID, { description: "The request." })
  requestId!: string;
  @Field(() => Int, { description: "The request's version as you read it." })
  version!: number;
}

@InputType({ description: "That somebody was asked to show who they are, or that it is known." })
export class RecordIdentityCheckInput extends RequestInput {
  @Field(() => Boolean, {
    description: "It is known who they are and that they may ask; false when they were asked for proof.",
  })
  isShown!: boolean;
  @Field(() => PlainDateScalar, { description: "The day of it." })
  onDay!: PlainDate;
  @Field(() => String, { description: "What was seen, or what was asked for. Keep no copy of the papers." })
  words!: string;
}

@InputType({ description: "More time for the answer." })
export class ExtendSubjectAccessInput extends RequestInput {
  @Field(() => Int, { description: "Further months: 1 or 2." })
  months!: number;
  @Field(() => String, { description: "Why. The person must be told it." })
  reason!: string;
}

@InputType({ description: "A request for which everything held is to be brought together." })
export class CollectSubjectAccessInput extends RequestInput {}

@InputType({ description: "One item and the version it was read at." })
export class SubjectAccessItemInput {
  @Field(() => ID, { description: "The item." })
  itemId!: string;
  @Field(() => Int, { description: "The item's version as you read it." })
  version!: number;
}

@InputType({ description: "A decision about some items, or about every undecided item of one part of the register." })
export class DecideSubjectAccessItemsInput extends WriteInput {
  @Field(() => ID, { description: "The request." })
  requestId!: string;
  @Field(() => [SubjectAccessItemInput], { nullable: true, description: "The items." })
  items?: SubjectAccessItemInput[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Instead of items: every undecided item of this part. Where words seem to be about somebody else, releasing takes them out.",
  })
  source?: string | null;
  @Field(() => ItemDecision, { description: "What is decided." })
  decision!: ItemDecision;
  @Field(() => [String], { nullable: true, description: "Words to take out." })
  redactions?: string[] | null;
  @Field(() => WithholdGround, { nullable: true, description: "Ground for keeping it back." })
  ground?: WithholdGround | null;
  @Field(() => String, { nullable: true, description: "Why it is kept back." })
  reason?: string | null;
}

@InputType({ description: "A copy that is to be released." })
export class ReleaseSubjectAccessInput extends RequestInput {}

@InputType({ description: "A request that ends without a copy." })
export class EndSubjectAccessInput extends RequestInput {
  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "The request as it is now." })
export class SubjectAccessPayload extends Payload {
  @Field(() => SubjectAccessRequest, { nullable: true, description: "The request; null when there is none." })
  request!: SubjectAccessRequest | null;
}

@ObjectType({ description: "The items decided and their request, as they are now." })
export class DecideSubjectAccessItemsPayload extends SubjectAccessPayload {
  @Field(() => [SubjectAccessItem], { description: "The items that were named; empty when a whole part was decided." })
  items!: SubjectAccessItem[];
}
