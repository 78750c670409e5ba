import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** The authority's retention schedule: nothing is disposed of before it is signed, and a change takes the signature away (Q26). */
@ObjectType({ description: "How long your authority keeps its records. Nothing is disposed of before it is signed." })
@Entity("retention_schedule")
export class RetentionSchedule extends TenantRow {
  @Column("uuid", { nullable: true })
  signedBy!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was signed as it stands; null while it is not.",
  })
  @Column("timestamptz", { nullable: true })
  signedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
