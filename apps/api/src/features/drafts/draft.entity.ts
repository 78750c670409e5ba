import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** What a person has typed and not yet sent, kept for them alone. */
@ObjectType({ description: "What you have typed and not yet sent." })
@Entity("draft")
export class Draft extends TenantRow {
  @Column("uuid")
  personId!: string;
  @Field(() => String, { description: "The form it belongs to." })
  @Column("text")
  kind!: string;
  @Field(() => String, { description: "The record it is about." })
  @Column("text")
  subjectId!: string;
  @Field(() => String, { description: "The form's values, as the form keeps them." })
  @Column("text")
  payload!: string;
  @Field(() => GraphQLDateTime, { description: "When it was saved." })
  @Column("timestamptz", { default: () => "now()" })
  savedAt!: Date;
}
