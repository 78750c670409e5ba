import { type PlainDate, UpdateStanding } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Notice } from "../mail/index.js";
import { Meeting } from "../meetings/index.js";
import { Person, Service } from "../people/index.js";

@ObjectType({ description: "How a service stands with its updates and referrals before a meeting." })
export class ServiceUpdate {
  @Field(() => Service, { description: "The service." })
  service!: Service;
  meetingId!: string;
  @Field(() => UpdateStanding, { description: "What it has sent since the last circulation." })
  standing!: UpdateStanding;
  @Field(() => Boolean, { description: "It has updated each of its actions, or has nothing to report." })
  isHeard!: boolean;
  @Field(() => Boolean, { description: "It has a seat on the panel." })
  isOnPanel!: boolean;
  @Field(() => Int, { description: "Its open actions." })
  openActions!: number;
  @Field(() => Int, { description: "Those it has updated since the last circulation." })
  updated!: number;
  @Field(() => Int, { description: "Those somebody of it has begun to write about and not sent." })
  drafts!: number;
  @Field(() => Int, { description: "Those past their day, or silent since the last circulation." })
  outstanding!: number;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day the oldest overdue action was due; null when none is.",
  })
  oldestDueOn!: PlainDate | null;
  @Field(() => Int, { description: "Children it has referred to the panel this fortnight." })
  referralsSent!: number;
}

@ObjectType({
  description: "Somebody who answers for outstanding actions of a service, and when they were last reminded.",
})
export class OwedUpdate {
  @Field(() => Person, { description: "Who answers for them." })
  person!: Person;
  @Field(() => Int, { description: "Their outstanding actions, of every service: one reminder names them all." })
  actionCount!: number;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When they were last reminded; null when never." })
  lastRemindedAt!: Date | null;
  @Field(() => Boolean, { description: "They have been reminded on this working day already." })
  isRemindedToday!: boolean;
}

@InputType({ description: "The services whose owners of outstanding actions are to be reminded now." })
export class RemindOwnersInput {
  @Field(() => ID, { description: "The meeting they are reminded of." })
  meetingId!: string;
  @Field(() => [ID], { description: "The services." })
  serviceIds!: string[];
  @Field(() => Boolean, { nullable: true, description: "Remind those again who have been reminded today." })
  again?: boolean | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "Who was reminded, each in one mail." })
export class RemindOwnersPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
  @Field(() => [Notice], { description: "The reminders, one a person, with the mail of each." })
  notices!: Notice[];
  @Field(() => Int, { description: "People left out because they were reminded today already." })
  leftOut!: number;
}

@InputType({ description: "A service that has nothing to report this fortnight." })
export class RecordNilReturnInput {
  @Field(() => ID, { description: "The meeting to come." })
  meetingId!: string;
  @Field(() => ID, { description: "The service." })
  serviceId!: string;
  @Field(() => String, { nullable: true, description: "Anything to add, in words; no child's name is needed." })
  words?: string | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The meeting, with how every service stands now." })
export class RecordNilReturnPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}
