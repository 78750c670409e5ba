import { Side } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A letter, photograph or message kept with an enquiry. Its content is read only to hand it out, never with a list. */
@ObjectType("EnquiryDocument", { description: "A letter, photograph or message kept with an enquiry." })
@Entity("document")
export class EnquiryDocument extends TenantRow {
  @Column("uuid")
  enquiryId!: string;
  @Field(() => String, { description: "Name of the file." })
  @Column("text")
  name!: string;
  @Field(() => String, { description: "What it is, by its content: PDF, JPEG picture, Word document and so on." })
  @Column("text")
  kind!: string;
  @Column("text")
  mediaType!: string;
  @Field(() => Int, { description: "Size in bytes." })
  @Column("int")
  bytes!: number;
  @Column("text")
  sha256!: string;
  @Field(() => Side, { description: "Attached by the school or by the authority." })
  @Column("text")
  side!: Side;
  @Column("uuid")
  addedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was attached." })
  @Column("timestamptz", { default: () => "now()" })
  addedAt!: Date;
}
