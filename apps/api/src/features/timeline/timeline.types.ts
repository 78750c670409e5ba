import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Change } from "../../platform/graphql/change.type.js";
import { connectionOf } from "../../platform/graphql/connection.js";

/** One thing that happened to an entry, out of the trail that every act leaves. */
@ObjectType({ description: "One thing that happened." })
export class TimelineEvent {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => GraphQLDateTime, { description: "When." })
  at!: Date;
  @Field(() => String, { description: "Who did it." })
  who!: string;
  @Field(() => String, { description: "What was done, in words." })
  what!: string;
  @Field(() => [Change], { description: "What changed; empty when nothing did." })
  detail!: Change[];
  @Field(() => String, { nullable: true, description: "The clause it rests on; null when none was cited." })
  rule!: string | null;
}

@ObjectType({ description: "One page of what happened." })
export class TimelineConnection extends connectionOf(TimelineEvent, "Timeline") {}
