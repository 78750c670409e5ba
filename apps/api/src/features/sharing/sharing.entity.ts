import { SharingForm } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** One line of the sharing log: something of a child, or of several, that left the register (AFC-132). */
@ObjectType({ description: "One thing that left the register: what, in which form, of how many children, to whom." })
@Entity("sharing")
export class Sharing extends TenantRow {
  @Field(() => SharingForm, { description: "In what form it left: a spreadsheet, a print, a PDF, a disclosure." })
  @Column("text")
  form!: SharingForm;
  @Field(() => String, { description: "What it was, in words; never a name." })
  @Column("text")
  what!: string;
  @Column("uuid", { nullable: true })
  meetingId!: string | null;
  @Column("uuid", { nullable: true })
  disclosureId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "To whom it went; null when it stayed with the panel and the services that work with the child.",
  })
  @Column("text", { nullable: true })
  toWhom!: string | null;
  @Field(() => Int, { description: "How many children it is about." })
  @Column("int")
  childCount!: number;
  @Column("uuid")
  sharedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it left." })
  @Column("timestamptz", { default: () => "now()" })
  sharedAt!: Date;
}
