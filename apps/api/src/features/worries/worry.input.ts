import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "One worry of a Signs of Safety note, as you read it." })
export class WorryInput {
  @Field(() => ID, { description: "The Signs of Safety note." })
  noteId!: string;
  @Field(() => Int, { description: "Its number in the note." })
  number!: number;
  @Field(() => Int, { description: "The worry's version as you read it; 0 while nothing answers it." })
  version!: number;
}
