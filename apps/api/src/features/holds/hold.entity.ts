import { HoldReason } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A hold on a child's record: while it stands nothing of it is disposed of. */
@ObjectType({ description: "A hold on a child's record: while it stands nothing of it is disposed of." })
@Entity("hold")
export class Hold extends TenantRow {
  @Column("uuid")
  childId!: string;
  /** The subject access request that placed it. */
  @Column("uuid", { nullable: true })
  requestId!: string | null;
  @Field(() => HoldReason, { description: "What it is for." })
  @Column("text", { name: "reason_code" })
  reason!: HoldReason;
  @Field(() => String, { description: "Why it was placed, in words." })
  @Column("text")
  words!: string;
  @Column("uuid")
  placedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was placed." })
  @Column("timestamptz")
  placedAt!: Date;
  @Column("uuid", { nullable: true })
  liftedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was lifted; null while it stands." })
  @Column("timestamptz", { nullable: true })
  liftedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was lifted; null while it stands." })
  @Column("text", { nullable: true })
  liftedReason!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
