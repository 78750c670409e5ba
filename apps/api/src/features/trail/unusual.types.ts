import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { WriteInput } from "../register/index.js";
import { UnusualAccess } from "./unusual-access.entity.js";

@ObjectType({ description: "One page of what was found unusual." })
export class UnusualAccessConnection extends connectionOf(UnusualAccess, "UnusualAccess") {}

@InputType({ description: "What was learned about an unusual access." })
export class AnswerUnusualAccessInput extends WriteInput {
  @Field(() => ID, { description: "The finding." })
  unusualAccessId!: string;
  @Field(() => Int, { description: "The finding's version as you read it." })
  version!: number;
  @Field(() => String, { description: "What you learned: why it happened, and what follows." })
  answer!: string;
}

@ObjectType({ description: "The finding as it is now." })
export class AnswerUnusualAccessPayload extends Payload {
  @Field(() => UnusualAccess, { nullable: true, description: "The finding; null when there is none." })
  unusualAccess!: UnusualAccess | null;
}
