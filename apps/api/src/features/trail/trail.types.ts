import type { PlainDate } from "@rome/procedure";
import { Role } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Change } from "../../platform/graphql/change.type.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Person } from "../people/index.js";
import { TrailKind } from "./trail-kind.js";

/** One event of the trail. It names a child by reference alone, whoever asks. */
@ObjectType({ description: "One thing that somebody did or looked at. It names a child by reference alone." })
export class TrailEvent {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  seq!: number;
  @Field(() => GraphQLDateTime, { description: "When." })
  at!: Date;
  personId!: string;
  @Field(() => Person, { description: "Who." })
  person!: Person;
  @Field(() => [Role], { description: "The roles they held at that moment; empty where it was not kept yet." })
  roles!: Role[];
  @Field(() => TrailKind, { description: "What kind of thing it was." })
  kind!: TrailKind;
  @Field(() => String, { description: "What was done, in words." })
  what!: string;
  @Field(() => String, {
    nullable: true,
    description: "The member of staff, seat or machine client it was done to, by name; null for everything else.",
  })
  whom!: string | null;
  @Field(() => [Change], {
    description:
      "What changed of roles, stages, days and schools; empty for everything else, and for what is of a child.",
  })
  changes!: Change[];
  @Field(() => String, { nullable: true, description: "The child's reference; null when it is about no one child." })
  reference!: string | null;
  @Field(() => [String], { description: "The names of the fields that were revealed; empty for everything else." })
  fields!: string[];
  @Field(() => String, { nullable: true, description: "The reason given; null when none was asked for." })
  reason!: string | null;
  @Field(() => Int, { nullable: true, description: "How many records a list or a file held; null for one record." })
  count!: number | null;
  @Field(() => Boolean, { description: "It was done under emergency access to this child's restricted record." })
  isEmergency!: boolean;
  @Field(() => String, { nullable: true, description: "The clause that refused or that it rests on; null when none." })
  clause!: string | null;
}

@ObjectType({ description: "One page of the trail." })
export class TrailConnection extends connectionOf(TrailEvent, "Trail") {}

@InputType({ description: "Which events of the trail." })
export class TrailFilter {
  @Field(() => ID, { nullable: true, description: "Only what this person did." })
  personId?: string | null;
  @Field(() => TrailKind, { nullable: true, description: "Only events of this kind." })
  kind?: TrailKind | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Only from this day on." })
  from?: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Only until this day." })
  until?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Only about the child of this reference." })
  reference?: string | null;
}
