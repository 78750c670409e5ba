import { Field, ObjectType } from "type-graphql";

/** One field before and after, in the words of the screen. */
@ObjectType({ description: "One thing that changed: what it said before and what it says after." })
export class Change {
  @Field(() => String, { description: "The field." })
  field!: string;
  @Field(() => String, { description: "The field in words." })
  label!: string;
  @Field(() => String, { nullable: true, description: "What it said before; null when nothing." })
  before!: string | null;
  @Field(() => String, { nullable: true, description: "What it says after; null when nothing." })
  after!: string | null;
}
