import { HoldReason } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { WriteInput } from "../register/index.js";
import { Hold } from "./hold.entity.js";

@ObjectType({ description: "One page of holds." })
export class HoldConnection extends connectionOf(Hold, "Hold") {}

@InputType({ description: "A child whose record is to be held from disposal." })
export class PlaceHoldInput extends WriteInput {
  @Field(() => String, { description: "Reference of the child's entry or enquiry, or the child's id." })
  reference!: string;
  @Field(() => HoldReason, { description: "What the hold is for." })
  reason!: HoldReason;
  @Field(() => String, { description: "Why it is placed, in words." })
  words!: string;
}

@InputType({ description: "A hold that is to be lifted." })
export class LiftHoldInput extends WriteInput {
  @Field(() => ID, { description: "The hold." })
  holdId!: string;
  @Field(() => Int, { description: "The hold's version as you read it." })
  version!: number;
  @Field(() => String, { description: "Why it is lifted." })
  reason!: string;
}

@ObjectType({ description: "The hold as it is now." })
export class HoldPayload extends Payload {
  @Field(() => Hold, { nullable: true, description: "The hold; null when there is none." })
  hold!: Hold | null;
}
