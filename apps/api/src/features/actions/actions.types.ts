import { ActionProgress, type PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Meeting } from "../meetings/index.js";
import { RegisterEntry } from "../register/index.js";
import { WorryInput } from "../worries/index.js";
import { Action } from "./actions.entities.js";

@ObjectType({ description: "One page of actions." })
export class ActionConnection extends connectionOf(Action, "Action") {}

@InputType({ description: "Something to be done for a child, by whom and by when." })
export class AgreeActionInput {
  @Field(() => ID, { description: "The child's entry." })
  entryId!: string;
  @Field(() => ID, { nullable: true, description: "The meeting in session that agrees it; none between meetings." })
  meetingId?: string | null;
  @Field(() => String, { nullable: true, description: "What is to be done; left out when a line says it." })
  text?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "All of it in one line, such as: Ring the school @EWS due:+2p. What it leaves out is taken from the other fields.",
  })
  line?: string | null;
  @Field(() => ID, { nullable: true, description: "Service that will do it." })
  ownerServiceId?: string | null;
  @Field(() => ID, { nullable: true, description: "Person who will do it." })
  ownerPersonId?: string | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day it is due; left out, it is due at the next meeting.",
  })
  dueOn?: PlainDate | null;
  @Field(() => String, {
    nullable: true,
    description: "When it is due as in a line: +1p for the next panel, +2p, 5wd for working days, or 17/12.",
  })
  due?: string | null;
  @Field(() => WorryInput, { nullable: true, description: "The worry of the newest Signs of Safety note it answers." })
  worry?: WorryInput | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

/** What every change of an action names. */
@InputType({ description: "An action and the version you read it at." })
export abstract class ActionChangeInput {
  @Field(() => ID, { description: "The action." })
  actionId!: string;
  @Field(() => Int, { description: "The action's version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "What the owner of an action says about it." })
export class RecordActionUpdateInput extends ActionChangeInput {
  @Field(() => ActionProgress, { description: "How it is going; done completes it." })
  progress!: ActionProgress;
  @Field(() => String, { description: "What happened, in words. When done: the outcome." })
  text!: string;
}

@InputType({ description: "An action that is done." })
export class CompleteActionInput extends ActionChangeInput {
  @Field(() => String, { description: "What was done and what came of it, in words." })
  outcome!: string;
}

@InputType({ description: "A new owner of an action." })
export class ReassignActionInput extends ActionChangeInput {
  @Field(() => ID, { nullable: true, description: "Service that will do it from now on." })
  ownerServiceId?: string | null;
  @Field(() => ID, { nullable: true, description: "Person who will do it from now on." })
  ownerPersonId?: string | null;
  @Field(() => String, { description: "Why it is handed on." })
  reason!: string;
}

@InputType({ description: "An action that is no longer needed." })
export class CancelActionInput extends ActionChangeInput {
  @Field(() => String, { description: "Why it is no longer needed." })
  reason!: string;
}

/** What every act on an action answers. */
@ObjectType({ description: "The action as it is now." })
export abstract class ActionAnswer extends Payload {
  @Field(() => Action, {
    nullable: true,
    description: "The action; null when there is none or it is out of your sight.",
  })
  action!: Action | null;
  @Field(() => RegisterEntry, { nullable: true, description: "The entry the action is for." })
  entry!: RegisterEntry | null;
}

@ObjectType({ description: "The action agreed, with the child's entry and the meeting." })
export class AgreeActionPayload extends ActionAnswer {
  @Field(() => Meeting, { nullable: true, description: "The meeting that agreed it; null between meetings." })
  meeting!: Meeting | null;
}

@ObjectType({ description: "The action as it is now." })
export class RecordActionUpdatePayload extends ActionAnswer {}

@ObjectType({ description: "The action as it is now." })
export class CompleteActionPayload extends ActionAnswer {}

@ObjectType({ description: "The action as it is now." })
export class ReassignActionPayload extends ActionAnswer {}

@ObjectType({ description: "The action as it is now." })
export class CancelActionPayload extends ActionAnswer {}
