import { DecisionBasis, Pathway, type PlainDate, ReferralGroup } from "@rome/procedure";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** Which way an item is moved within its group. */
export const MoveDirection = { UP: "UP", DOWN: "DOWN" } as const;
export type MoveDirection = (typeof MoveDirection)[keyof typeof MoveDirection];
registerEnumType(MoveDirection, { name: "MoveDirection", description: "Which way an item is moved within its group." });

@InputType({ description: "A child to put on an agenda by hand." })
export class AddAgendaItemInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => ID, { description: "The child's entry." })
  entryId!: string;
  @Field(() => String, { description: "Why the panel should consider the child." })
  why!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

/** An agenda item at the version it was read at. */
@InputType({ description: "An agenda item as you read it." })
class AgendaItemInput {
  @Field(() => ID, { description: "The item." })
  itemId!: string;
  @Field(() => Int, { description: "The item's version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "A child to take off a draft agenda." })
export class RemoveAgendaItemInput extends AgendaItemInput {
  @Field(() => String, { description: "Why the child is taken off." })
  reason!: string;
}

@InputType({ description: "An item to move within its group." })
export class MoveAgendaItemInput extends AgendaItemInput {
  @Field(() => MoveDirection, { description: "Up or down by one place." })
  direction!: MoveDirection;
}

@InputType({ description: "A child put off to the next meeting." })
export class DeferAgendaItemInput extends AgendaItemInput {
  @Field(() => String, { description: "Why the child is put off." })
  reason!: string;
}

@InputType({ description: "Somebody at the meeting who does not agree with a decision." })
export class DissentInput {
  @Field(() => ID, { description: "Whose seat it is; it must be filled at the meeting." })
  seatId!: string;
  @Field(() => String, { description: "What the person does not agree with, in words." })
  words!: string;
}

@InputType({ description: "The child the panel goes on to." })
export class DiscussItemInput {
  @Field(() => ID, { description: "The meeting in session." })
  meetingId!: string;
  @Field(() => ID, { description: "The item on its agenda." })
  itemId!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "What the panel decided about a child." })
export class RecordDecisionInput extends AgendaItemInput {
  @Field(() => String, { description: "The decision, in words." })
  text!: string;
  @Field(() => ID, { nullable: true, description: "The service that takes the case forward. The panel must name one." })
  leadServiceId?: string | null;
  @Field(() => ReferralGroup, {
    nullable: true,
    description: "The child's group from now on; unchanged when left out.",
  })
  group?: ReferralGroup | null;
  @Field(() => [Pathway], { nullable: true, description: "Other panels and routes the child is sent to." })
  pathways?: Pathway[] | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day by which the child is back from them; the panel but one after today when left out.",
  })
  pathwaysReturnOn?: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day from which the child comes back to the panel." })
  reviewOn?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "What makes the child vulnerable, in words." })
  vulnerability?: string | null;
  @Field(() => DecisionBasis, { nullable: true, description: "How it was decided; by consensus when left out." })
  basis?: DecisionBasis | null;
  @Field(() => [DissentInput], { nullable: true, description: "Those at the meeting who do not agree." })
  dissents?: DissentInput[] | null;
}
