import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { SignsOfSafetyNote } from "../notes/index.js";
import { RegisterEntry, WriteInput } from "../register/index.js";
import { WorryInput } from "./worry.input.js";

/** One line of a note's concerns, with what answers it. */
@ObjectType({
  description: "One worry of a Signs of Safety note, with the action that answers it or why there is none.",
})
export class Worry {
  @Field(() => Int, { description: "Its number in the note." })
  number!: number;
  @Field(() => String, { description: "The worry, in the note's words." })
  text!: string;
  @Field(() => Boolean, { description: "It has an action that was not cancelled, or a reason for having none." })
  isAnswered!: boolean;
  @Field(() => String, { nullable: true, description: "Why no action is agreed for it; null when nobody said so." })
  noActionBecause!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was answered; null while it is not." })
  answeredAt!: Date | null;
  @Field(() => Boolean, { description: "You may answer it: the note is the newest of a child on the register." })
  viewerCanAnswer!: boolean;
  @Field(() => Int, { description: "Version read, to be sent back with an answer; 0 while nothing answers it." })
  version!: number;
  actionId!: string | null;
  answeredBy!: string | null;
}

@InputType({ description: "What answers a worry: an action of the child, or why there is none." })
export class AnswerWorryInput extends WriteInput {
  @Field(() => WorryInput, { description: "The worry." })
  worry!: WorryInput;
  @Field(() => ID, { nullable: true, description: "Action of the child that answers it." })
  actionId?: string | null;
  @Field(() => String, { nullable: true, description: "Why no action is agreed for it." })
  noActionBecause?: string | null;
}

@ObjectType({ description: "The note as it is now, and the child's entry." })
export class AnswerWorryPayload extends Payload {
  @Field(() => SignsOfSafetyNote, { nullable: true, description: "The note; null when it is out of your sight." })
  signsOfSafetyNote!: SignsOfSafetyNote | null;
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when it is out of your sight." })
  entry!: RegisterEntry | null;
}
