import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { WriteInput } from "../register/index.js";
import { Draft } from "./draft.entity.js";

@InputType({ description: "What you have typed and not yet sent." })
export class SaveDraftInput extends WriteInput {
  @Field(() => String, { description: "The form it belongs to." })
  kind!: string;
  @Field(() => ID, { description: "The record it is about." })
  subjectId!: string;
  @Field(() => String, { description: "The form's values, as the form keeps them; empty deletes the draft." })
  payload!: string;
}

@ObjectType({ description: "The draft as it is kept." })
export class SaveDraftPayload extends Payload {
  @Field(() => Draft, { nullable: true, description: "The draft; null when it was deleted." })
  draft!: Draft | null;
}
