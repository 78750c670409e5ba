import { Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { RegisterEntry, WriteInput } from "../register/index.js";
import { CaseNote, SignsOfSafetyNote } from "./notes.entities.js";
import { SignsOfSafetyInput } from "./signs-of-safety.input.js";

@ObjectType({ description: "One page of case notes." })
export class CaseNoteConnection extends connectionOf(CaseNote, "CaseNote") {}

@InputType({ description: "A case note to add." })
export class AddCaseNoteInput extends WriteInput {
  @Field(() => ID, { description: "The entry." })
  entryId!: string;
  @Field(() => String, { description: "The note." })
  text!: string;
}

@InputType({ description: "A Signs of Safety note." })
export class RecordSignsOfSafetyInput extends SignsOfSafetyInput {
  @Field(() => ID, { description: "The entry." })
  entryId!: string;
}

@ObjectType({ description: "The note that was added, and the entry." })
export class AddCaseNotePayload extends Payload {
  @Field(() => CaseNote, { nullable: true, description: "The note; null when it was not added." })
  caseNote!: CaseNote | null;
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when it is out of your sight." })
  entry!: RegisterEntry | null;
}

@ObjectType({ description: "The Signs of Safety note that was written, and the entry." })
export class RecordSignsOfSafetyPayload extends Payload {
  @Field(() => SignsOfSafetyNote, { nullable: true, description: "The note; null when it was not written." })
  signsOfSafetyNote!: SignsOfSafetyNote | null;
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when it is out of your sight." })
  entry!: RegisterEntry | null;
}
