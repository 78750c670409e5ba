import { UnusualKind } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** Something in the trail that somebody should ask about, found by the rules, and what was learned when they did. */
@ObjectType({ description: "Something in the trail that somebody should ask about." })
@Entity("unusual_access")
export class UnusualAccess extends TenantRow {
  @Field(() => UnusualKind, { description: "Which rule found it." })
  @Column("text")
  kind!: UnusualKind;
  @Column("uuid")
  personId!: string;
  @Column("uuid", { nullable: true })
  childId!: string | null;
  @Column("uuid")
  eventId!: string;
  @Field(() => GraphQLDateTime, { description: "When it began." })
  @Column("timestamptz")
  fromAt!: Date;
  @Field(() => GraphQLDateTime, { description: "When it ended." })
  @Column("timestamptz")
  untilAt!: Date;
  @Field(() => Int, { description: "How many children, looks or refusals." })
  @Column("int")
  count!: number;
  @Field(() => GraphQLDateTime, { description: "When it was found." })
  @Column("timestamptz")
  foundAt!: Date;
  @Field(() => String, { nullable: true, description: "What was learned about it; null while nobody has asked." })
  @Column("text", { nullable: true })
  answer!: string | null;
  @Column("uuid", { nullable: true })
  answeredBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When that was recorded; null while nobody has asked." })
  @Column("timestamptz", { nullable: true })
  answeredAt!: Date | null;
  @Field(() => Int, { description: "Goes up with each change." })
  @Column("int", { default: 1 })
  version!: number;
}
