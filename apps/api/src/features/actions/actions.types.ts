import { ActionProgress } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { RegisterEntry } from "../register/index.js";
import { Action } from "./actions.entities.js";

@ObjectType({ description: "One page of actions." })
export class ActionConnection extends connectionOf(Action, "Action") {}

@InputType({ description: "What the owner of an action says about it." })
export class RecordActionUpdateInput {
  @Field(() => ID, { description: "The action." })
  actionId!: string;
  @Field(() => Int, { description: "The action's version as you read it." })
  version!: number;
  @Field(() => ActionProgress, { description: "How it is going; done completes it." })
  progress!: ActionProgress;
  @Field(() => String, { description: "What happened, in words. When done: the outcome." })
  text!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The action as it is now." })
export class ActionPayload extends Payload {
  @Field(() => Action, { nullable: true, description: "The action; null when it is out of your sight." })
  action!: Action | null;
  @Field(() => RegisterEntry, { nullable: true, description: "The entry the action is for." })
  entry!: RegisterEntry | null;
}
