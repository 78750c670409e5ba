import { WritingField } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** What is being written about a child in a meeting, as it was last saved. */
@ObjectType({ description: "What is being written about a child in a meeting, as it was last saved." })
@Entity("item_writing")
export class ItemWriting extends TenantRow {
  @Column("uuid")
  itemId!: string;
  @Field(() => WritingField, { description: "The decision, or the discussion before it." })
  @Column("text")
  field!: WritingField;
  @Field(() => String, { description: "The text as it is now." })
  @Column("text")
  text!: string;
  @Field(() => Int, { description: "Version read, to be sent back with a change; 0 stands for nothing written yet." })
  @Column("int", { default: 1 })
  version!: number;
  @Column("uuid")
  writtenBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was last saved." })
  @Column("timestamptz")
  writtenAt!: Date;
}
