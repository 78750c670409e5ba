import { ImportRowKind, ImportSettlement, ImportState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { FieldChange } from "../../platform/audit/audit.js";
import { TenantRow } from "../../platform/database/tenant-row.js";
import type { RowReading } from "./reading/row-reading.js";

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
  /** The file's cells as read; after the end of the import only those down to the headings. Never read with a list. */
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
  resultCounts!: ResultCounts | null;
  @Column("timestamptz", { nullable: true })
  confirmedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** What a confirmed import did to the register. */
export interface ResultCounts {
  added: number;
  changed: number;
  unchanged: number;
  heldOut: number;
  actionsMade: number;
  addressesToConfirm: number;
}

/** A child on the register, or in an earlier row of the file, whom a row closely matches. */
export interface StoredMatch {
  entryId: string | null;
  rowNumber: number | null;
  name: string;
  likeness: number;
  why: string;
  /** Side by side: before is theirs, after is this row's. */
  cells: FieldChange[];
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
  /** The cells as they stand in the file; what is shown has address notes taken out. */
  @Column("jsonb")
  cells!: string[];
  /** What was read from the cells; null once the row has been brought in. */
  @Column("jsonb", { nullable: true })
  reading!: RowReading | null;
  /** What was noticed, in words. */
  @Column("jsonb", { default: [] })
  notes!: string[];
  @Column("jsonb", { default: [] })
  problems!: RowReading["problems"];
  @Column("jsonb", { default: [] })
  changes!: FieldChange[];
  @Column("jsonb", { default: [] })
  matches!: StoredMatch[];
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
  /** The entry the row was found to be, or made. */
  @Column("uuid", { nullable: true })
  entryId!: string | null;
}
