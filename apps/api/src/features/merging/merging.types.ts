import { MergeField } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { Child } from "../children/index.js";
import { WriteInput } from "../register/index.js";

@InputType({ description: "Two records of one child, to be put together." })
export class MergeChildrenInput extends WriteInput {
  @Field(() => ID, { description: "The child whose record is kept." })
  keepChildId!: string;
  @Field(() => Int, { description: "That record's version as you read it." })
  keepVersion!: number;
  @Field(() => ID, { description: "The child whose record goes into the other." })
  mergedChildId!: string;
  @Field(() => Int, { description: "That record's version as you read it." })
  mergedVersion!: number;
  @Field(() => [MergeField], {
    description: "What is right on the record that goes. What the kept record does not know is taken anyway.",
  })
  takeFromMerged!: MergeField[];
  @Field(() => String, { description: "How it is known that they are one child." })
  reason!: string;
}

@InputType({ description: "Two records that were put together, to be taken apart." })
export class UndoMergeInput extends WriteInput {
  @Field(() => ID, { description: "The putting together." })
  mergeId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { description: "Why they are two children." })
  reason!: string;
}

@ObjectType({ description: "The record that is kept, and the one that is apart again." })
export class MergePayload extends Payload {
  @Field(() => Child, { nullable: true, description: "The child whose record is kept; null when out of your sight." })
  child!: Child | null;
  @Field(() => Child, { nullable: true, description: "The child who has a record again; null when there is none." })
  otherChild!: Child | null;
}
