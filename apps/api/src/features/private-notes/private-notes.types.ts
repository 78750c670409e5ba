import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { RegisterEntry, WriteInput } from "../register/index.js";

@InputType({ description: "Your own note about a child." })
export class WritePrivateNoteInput extends WriteInput {
  @Field(() => ID, { description: "The child's entry." })
  entryId!: string;
  @Field(() => String, { description: "The note." })
  text!: string;
  @Field(() => Int, { nullable: true, description: "The note's version as you read it; left out for a new note." })
  version?: number | null;
}

@InputType({ description: "Your own note that you delete." })
export class DeletePrivateNoteInput extends WriteInput {
  @Field(() => ID, { description: "The note." })
  noteId!: string;
  @Field(() => Int, { description: "The note's version as you read it." })
  version!: number;
}

@ObjectType({ description: "The child's entry, with your note as it is now." })
export class WritePrivateNotePayload extends Payload {
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when it is out of your sight." })
  entry!: RegisterEntry | null;
}

@ObjectType({ description: "The child's newest entry, without your note." })
export class DeletePrivateNotePayload extends Payload {
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when it is out of your sight." })
  entry!: RegisterEntry | null;
}
