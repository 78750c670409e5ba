import { CalendarRowOutcome, type PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../../platform/graphql/plain-date.scalar.js";
import { CalendarPayload } from "../calendar.types.js";

@ObjectType({ description: "One row of an uploaded calendar, and what it would do." })
export class CalendarFileRow {
  @Field(() => Int, { description: "Its number in the file." })
  rowNumber!: number;
  @Field(() => String, { description: "What it marks, in the words of the file." })
  what!: string;
  @Field(() => String, { nullable: true, description: "The school it names; null when it names none." })
  schoolName!: string | null;
  @Field(() => String, { description: "Name of the half term, or why the day is marked." })
  name!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: "Its first day; null when it cannot be read." })
  startsOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Its last day; null when it cannot be read." })
  endsOn!: PlainDate | null;
  @Field(() => CalendarRowOutcome, { description: "Whether it adds, changes, is there already or is wrong." })
  outcome!: CalendarRowOutcome;
  @Field(() => String, { nullable: true, description: "What to correct; null when nothing is wrong." })
  problem!: string | null;
}

@ObjectType({ description: "An uploaded calendar, read and not yet brought in." })
export class CalendarFile {
  @Field(() => String, { nullable: true, description: "Why the whole file cannot be read; null when it can." })
  problem!: string | null;
  @Field(() => [CalendarFileRow], { description: "Its rows, in the order of the file." })
  rows!: CalendarFileRow[];
  @Field(() => Boolean, {
    description: "Whether it can be brought in: every row is right and some row does something.",
  })
  canBeBroughtIn!: boolean;
}

@InputType({ description: "A file of term dates, INSET days and closures." })
export class CalendarFileInput {
  @Field(() => ID, {
    nullable: true,
    description: "Whose calendar, where a row names no school; null for all schools.",
  })
  schoolId?: string | null;
  @Field(() => String, { description: "Name of the file." })
  fileName!: string;
  @Field(() => String, { description: "The file itself, in base64." })
  content!: string;
}

@InputType({ description: "A checked file of term dates, to be brought in." })
export class BringInCalendarInput extends CalendarFileInput {
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The calendar as it is after the file was brought in." })
export class BringInCalendarPayload extends CalendarPayload {}
