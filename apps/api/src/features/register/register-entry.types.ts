import type { PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Person } from "../people/index.js";

/** A planned gradual return to full-time education (AFC-10). */
@ObjectType({ description: "A planned gradual return to full-time education." })
export class ReducedHoursPlan {
  @Field(() => Float, { description: "Hours a week now." })
  hoursNow!: number;
  @Field(() => Float, { description: "Hours a week the plan leads to." })
  targetHours!: number;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it is looked at again." })
  reviewOn!: PlainDate | null;
}

/** An entry made in error: who proposed to void it, and who confirmed. */
@ObjectType({ description: "An entry made in error: two people void it." })
export class Voiding {
  @Field(() => String, { description: "Why the entry is wrong." })
  reason!: string;
  @Field(() => Person, { description: "Who proposed it." })
  proposedBy!: Person;
  @Field(() => GraphQLDateTime, { description: "When it was proposed." })
  proposedAt!: Date;
  @Field(() => Person, { nullable: true, description: "The second person; null until confirmed." })
  confirmedBy!: Person | null;
}
