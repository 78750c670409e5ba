import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** Two records of one child that a person put together. What moved by it is kept beside, to take it back. */
@ObjectType({ description: "Two records of one child that were put together." })
@Entity("child_merge")
export class ChildMerge extends TenantRow {
  @Column("uuid")
  keptId!: string;
  @Column("uuid")
  mergedId!: string;
  @Field(() => String, { description: "How it was known that they are one child." })
  @Column("text")
  reason!: string;
  @Field(() => String, {
    nullable: true,
    description: "The UPN that was not taken, by which the child is found all the same; null when there is none.",
  })
  @Column("text", { nullable: true })
  formerUpn!: string | null;
  @Column("uuid")
  mergedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When they were put together." })
  @Column("timestamptz")
  mergedAt!: Date;
  @Column("uuid", { nullable: true })
  undoneBy!: string | null;
  @Column("timestamptz", { nullable: true })
  undoneAt!: Date | null;
  @Column("text", { nullable: true })
  undoReason!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
