import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** What one person noted about a child for themselves. The database shows a row to its person only. */
@ObjectType({
  description: "What you noted about a child for yourself. Others see it only in a copy that the law gives a family.",
})
@Entity("private_note")
export class PrivateNote extends TenantRow {
  @Column("uuid")
  personId!: string;
  @Column("uuid")
  childId!: string;
  @Field(() => String, { description: "The note." })
  @Column("text")
  text!: string;
  @Field(() => GraphQLDateTime, { description: "When you last wrote it." })
  @Column("timestamptz", { default: () => "now()" })
  writtenAt!: Date;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
