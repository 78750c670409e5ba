import { ImportSettlement } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Change } from "../../platform/graphql/change.type.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { RegisterEntry } from "../register/index.js";
import { ImportRow, ImportRun } from "./imports.entities.js";

@ObjectType({ description: "One page of imports." })
export class ImportRunConnection extends connectionOf(ImportRun, "ImportRun") {}

@ObjectType({ description: "One page of the rows of a file." })
export class ImportRowConnection extends connectionOf(ImportRow, "ImportRow") {}

@ObjectType({ description: "A field of the register that a column of a file can be matched to." })
export class ImportField {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "Its name." })
  label!: string;
  @Field(() => Boolean, { description: "A column must be matched to it before rows can be checked." })
  required!: boolean;
}

@ObjectType({ description: "A column of the file: its heading, what it is read as, and a few of its values." })
export class ImportHeading {
  @Field(() => Int, { description: "Place of the column, counted from 0." })
  index!: number;
  @Field(() => String, { description: "The heading in the file." })
  heading!: string;
  @Field(() => String, { nullable: true, description: "Code of the field it is read as; null when it is not read." })
  field!: string | null;
  @Field(() => [String], { description: "A few values below the heading." })
  sample!: string[];
}

@ObjectType({ description: "How many rows of the file are what." })
export class ImportCounts {
  @Field(() => Int, { description: "Children who are not on the register." })
  new!: number;
  @Field(() => Int, { description: "Children on the register about whom something would change." })
  known!: number;
  @Field(() => Int, { description: "Children on the register about whom nothing would change." })
  unchanged!: number;
  @Field(() => Int, { description: "Rows that closely match another child, to be settled by a person." })
  closeMatch!: number;
  @Field(() => Int, { description: "Rows that cannot be read." })
  unreadable!: number;
  @Field(() => Int, { description: "Rows that stay out as things stand: not readable or not settled." })
  heldOut!: number;
  @Field(() => Int, { description: "Rows that would add or change something." })
  toBringIn!: number;
}

@ObjectType({ description: "What a confirmed import did." })
export class ImportResult {
  @Field(() => Int, { description: "Children added to the register." })
  added!: number;
  @Field(() => Int, { description: "Children on the register about whom something changed." })
  changed!: number;
  @Field(() => Int, { description: "Children on the register about whom nothing changed." })
  unchanged!: number;
  @Field(() => Int, { description: "Rows that stayed out." })
  heldOut!: number;
  @Field(() => Int, { description: "Actions made." })
  actionsMade!: number;
  @Field(() => Int, { description: "Children whose address a person must now decide about." })
  addressesToConfirm!: number;
  @Field(() => GraphQLDateTime, { description: "When it was confirmed." })
  confirmedAt!: Date;
}

@ObjectType({ description: "One cell of a row." })
export class ImportCell {
  @Field(() => String, { description: "The heading above it." })
  heading!: string;
  @Field(() => String, { description: "What stands in it." })
  value!: string;
}

@ObjectType({ description: "Something in a row that is not as it should be, and what to do." })
export class ImportProblem {
  @Field(() => String, { nullable: true, description: "The heading above the cell; null when no column is matched." })
  heading!: string | null;
  @Field(() => String, { nullable: true, description: "What stands in the cell." })
  value!: string | null;
  @Field(() => String, { description: "What to do." })
  message!: string;
}

@ObjectType({ description: "A child on the register, or in an earlier row, who may be the same child." })
export class ImportMatch {
  @Field(() => RegisterEntry, { nullable: true, description: "The entry; null when it is a row of the file." })
  entry!: RegisterEntry | null;
  @Field(() => Int, { nullable: true, description: "The earlier row; null when it is an entry." })
  rowNumber!: number | null;
  @Field(() => String, { description: "The child's name there." })
  name!: string;
  @Field(() => Float, { description: "How alike, from 0 to 1." })
  likeness!: number;
  @Field(() => String, { description: "In what they are alike." })
  why!: string;
  @Field(() => [Change], { description: "Side by side: before is theirs, after is this row's." })
  cells!: Change[];
}

@InputType({ description: "What one column is read as." })
export class ColumnMatch {
  @Field(() => Int, { description: "Place of the column, counted from 0." })
  index!: number;
  @Field(() => String, { nullable: true, description: "Code of the field; null when the column is not read." })
  field?: string | null;
}

@InputType({ description: "An import as you read it." })
class ImportInput {
  @Field(() => ID, { description: "The import." })
  importId!: string;
  @Field(() => Int, { description: "The import's version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "What each column of the file is read as." })
export class MatchColumnsInput extends ImportInput {
  @Field(() => [ColumnMatch], { description: "The columns. One that is left out is not read." })
  columns!: ColumnMatch[];
}

@InputType({ description: "An import whose rows are to be read again." })
export class PreviewImportInput extends ImportInput {}

@InputType({ description: "An import to bring into the register." })
export class ConfirmImportInput extends ImportInput {}

@InputType({ description: "An import to give up." })
export class CancelImportInput extends ImportInput {}

@InputType({ description: "What was decided about a row that closely matches another child." })
export class SettleImportRowInput {
  @Field(() => ID, { description: "The row." })
  rowId!: string;
  @Field(() => ImportSettlement, { description: "The same child, a different child, or decide later." })
  settlement!: ImportSettlement;
  @Field(() => ID, { nullable: true, description: "For the same child: the entry it is." })
  matchEntryId?: string | null;
  @Field(() => Int, { nullable: true, description: "For the same child: the earlier row it is." })
  matchRowNumber?: number | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The import as it is now." })
class ImportPayload extends Payload {
  @Field(() => ImportRun, { nullable: true, description: "The import; null when it is out of your sight." })
  importRun!: ImportRun | null;
}

@ObjectType({ description: "The import, whose rows are being checked." })
export class MatchColumnsPayload extends ImportPayload {}

@ObjectType({ description: "The import, whose rows are being checked again." })
export class PreviewImportPayload extends ImportPayload {}

@ObjectType({ description: "The import with what it did." })
export class ConfirmImportPayload extends ImportPayload {}

@ObjectType({ description: "The import that was given up." })
export class CancelImportPayload extends ImportPayload {}

@ObjectType({ description: "The row as it is now." })
export class SettleImportRowPayload extends ImportPayload {
  @Field(() => ImportRow, { nullable: true, description: "The row; null when it is out of your sight." })
  importRow!: ImportRow | null;
}
