import type { PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Action } from "../actions/index.js";
import { Escalation } from "./escalation.entity.js";

@ObjectType({ description: "One page of escalations." })
export class EscalationConnection extends connectionOf(Escalation, "Escalation") {}

@InputType({ description: "An unmet action and the level it goes to." })
export class EscalateActionInput {
  @Field(() => ID, { description: "The action." })
  actionId!: string;
  @Field(() => Int, { description: "The action's version as you read it." })
  version!: number;
  @Field(() => String, { description: "Level of the procedure's ladder, by code." })
  level!: string;
  @Field(() => String, { description: "To whom it goes." })
  toWhom!: string;
  @Field(() => String, { description: "Why it is escalated." })
  reason!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day by which an answer is asked for." })
  replyBy?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "The answer to an escalation." })
export class AnswerEscalationInput {
  @Field(() => ID, { description: "The escalation." })
  escalationId!: string;
  @Field(() => Int, { description: "The escalation's version as you read it." })
  version!: number;
  @Field(() => String, { description: "The answer, in words." })
  answer!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The escalation and its action as they are now." })
abstract class EscalationAnswer extends Payload {
  @Field(() => Escalation, { nullable: true, description: "The escalation; null when there is none." })
  escalation!: Escalation | null;
  @Field(() => Action, { nullable: true, description: "The action; null when it is out of your sight." })
  action!: Action | null;
}

@ObjectType({ description: "The escalation made, with its action." })
export class EscalateActionPayload extends EscalationAnswer {}

@ObjectType({ description: "The escalation answered, with its action." })
export class AnswerEscalationPayload extends EscalationAnswer {}
