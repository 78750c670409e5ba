import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { WriteInput } from "../register/index.js";
import { ActionAnswer, ActionChangeInput } from "./actions.types.js";

@InputType({ description: "An action that is not yours, and whose it is." })
export class ProposeOwnerInput extends ActionChangeInput {
  @Field(() => ID, { description: "Service it belongs to." })
  serviceId!: string;
  @Field(() => String, { description: "Why it is theirs, in a word." })
  reason!: string;
}

@InputType({ description: "The answer to an owner who says that an action is not theirs." })
export class AnswerOwnerProposalInput extends WriteInput {
  @Field(() => ID, { description: "What the owner said." })
  proposalId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => Boolean, { description: "Accepted, the action changes hands; declined, it stays where it is." })
  isAccepted!: boolean;
  @Field(() => String, { nullable: true, description: "A word why; needed when it is declined." })
  words?: string | null;
}

@ObjectType({ description: "The action, which stays with its owner until there is an answer." })
export class ProposeOwnerPayload extends ActionAnswer {}

@ObjectType({ description: "The action as it is now." })
export class AnswerOwnerProposalPayload extends ActionAnswer {}
