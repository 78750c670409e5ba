import { ImportRowKind, ImportSettlement, ImportState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** One spreadsheet on its way into the register. Nothing is saved to the register before it is confirmed. */
@ObjectType({ description: "One spreadsheet on its way into the register." })
@Entity("import_run")
export class ImportRun extends TenantRow {
  @Field(() => String, { description: "Name of the file." })
  @Column("text")
  fileName!: string;
  @Column("text")
  fileHash!: string;
  @Field(() => ImportState, { description: "Where the import stands." })
  @Column("text")
  state!: ImportState;
  @Field(() => String, { nullable: true, description: "Why the file cannot be used; null unless it was refused." })
  @Column("text", { nullable: true })
  refusal!: string | null;
  @Column("uuid")
  uploadedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When the file was uploaded." })
  @Column("timestamptz", { default: () => "now()" })
  uploadedAt!: Date;
  /** The file's cells as read. */
  @Column("jsonb", { nullable: true })
  cells!: string[][] | null;
  @Field(() => Int, { nullable: true, description: "Row that holds the headings, counted from 1." })
  @Column("int", { nullable: true })
  headingRow!: number | null;
  /** For each column the field it is read as, or null. */
  @Column("jsonb", { nullable: true })
  columns!: (string | null)[] | null;
  @Field(() => Int, { description: "Rows checked so far." })
  @Column("int", { default: 0 })
  rowsRead!: number;
  @Field(() => Int, { description: "Rows to check." })
  @Column("int", { default: 0 })
  rowsTotal!: number;
  @Column("jsonb", { nullable: true })
  resultCounts!: Record<string, number> | null;
  @Column("timestamptz", { nullable: true })
  confirmedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** One row of an imported file, as read, with what it is to the register. */
@ObjectType({ description: "One row of an imported file." })
@Entity("import_row")
export class ImportRow extends TenantRow {
  @Column("uuid")
  runId!: string;
  @Field(() => Int, { description: "Row in the file, counted from 1." })
  @Column("int")
  rowNumber!: number;
  @Field(() => ImportRowKind, { description: "What the row is to the register." })
  @Column("text")
  kind!: ImportRowKind;
  @Field(() => String, { description: "The child's name as read." })
  @Column("text")
  name!: string;
  @Column("jsonb")
  cells!: string[];
  @Column("jsonb")
  reading!: unknown;
  @Column("jsonb", { default: [] })
  problems!: unknown;
  @Column("jsonb", { default: [] })
  changes!: unknown;
  @Column("jsonb", { default: [] })
  matches!: unknown;
  @Field(() => ImportSettlement, {
    nullable: true,
    description: "What was decided about a close match; null until decided.",
  })
  @Column("text", { nullable: true })
  settlement!: ImportSettlement | null;
  @Column("uuid", { nullable: true })
  settledEntryId!: string | null;
  @Column("int", { nullable: true })
  settledRowNumber!: number | null;
  @Column("uuid", { nullable: true })
  entryId!: string | null;
}
