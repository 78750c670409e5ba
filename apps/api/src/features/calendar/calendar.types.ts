import { CalendarDayKind, type PlainDate } from "@rome/procedure";
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { School } from "../people/index.js";
import { CalendarDay, HalfTermRow } from "./calendar.entities.js";

@ObjectType({ description: "A bank holiday in force here." })
export class BankHoliday {
  @Field(() => PlainDateScalar, { description: "The day." })
  onDay!: PlainDate;
  @Field(() => String, { description: "Its name." })
  name!: string;
}

@ObjectType({ description: "The calendar of one school year, for one school or for the whole authority." })
export class SchoolYearCalendar {
  @Field(() => School, { nullable: true, description: "The school; null for the whole authority." })
  school!: School | null;
  @Field(() => String, { description: "The school year, such as 2026-27." })
  schoolYear!: string;
  @Field(() => [String], { description: "School years to choose from, earliest first." })
  schoolYears!: string[];
  @Field(() => [HalfTermRow], { description: "The half terms in force, in order." })
  halfTerms!: HalfTermRow[];
  @Field(() => Boolean, { description: "Whether the school has term dates of its own in this year." })
  hasOwnTerms!: boolean;
  @Field(() => [CalendarDay], { description: "Days marked in this school year, in order." })
  days!: CalendarDay[];
  @Field(() => [BankHoliday], { description: "Bank holidays in force in this school year, in order." })
  bankHolidays!: BankHoliday[];
  @Field(() => Int, { description: "How many days schools are open in this school year." })
  schoolDays!: number;
  @Field(() => [String], { description: "What is missing, in words; empty when nothing is." })
  gaps!: string[];
  @Field(() => Float, { description: "Hours worked on a working day; hours are counted in these." })
  hoursADay!: number;
  @Field(() => Int, { description: "Version of the hours as read; 0 while nobody has recorded any." })
  hoursVersion!: number;
  @Field(() => Boolean, { description: "Whether you may change this calendar." })
  viewerCanChange!: boolean;
}

@InputType({ description: "The first and last day of a half term." })
export class RecordHalfTermInput {
  @Field(() => ID, { nullable: true, description: "The half term to correct; null to add one." })
  halfTermId?: string | null;
  @Field(() => Int, { nullable: true, description: "Its version as you read it; null to add one." })
  version?: number | null;
  @Field(() => ID, { nullable: true, description: "The school it is for; null for the whole authority." })
  schoolId?: string | null;
  @Field(() => String, { description: "Its name, such as First half of the autumn term." })
  name!: string;
  @Field(() => String, { description: "The term it is half of, such as 2026-27 autumn." })
  term!: string;
  @Field(() => PlainDateScalar, { description: "Its first day." })
  startsOn!: PlainDate;
  @Field(() => PlainDateScalar, { description: "Its last day." })
  endsOn!: PlainDate;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "A half term to take away." })
export class RemoveHalfTermInput {
  @Field(() => ID, { description: "The half term." })
  halfTermId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "A day that counts differently." })
export class RecordCalendarDayInput {
  @Field(() => ID, { nullable: true, description: "The school it is for; null for the whole authority." })
  schoolId?: string | null;
  @Field(() => PlainDateScalar, { description: "The day." })
  onDay!: PlainDate;
  @Field(() => CalendarDayKind, { description: "What it is." })
  kind!: CalendarDayKind;
  @Field(() => String, { description: "Why, in a few words." })
  name!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "A marked day to take away." })
export class RemoveCalendarDayInput {
  @Field(() => ID, { description: "The marked day." })
  calendarDayId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "How many hours officers work on a day." })
export class RecordOfficeHoursInput {
  @Field(() => Float, { description: "Hours a day, such as 7.4." })
  hoursADay!: number;
  @Field(() => Int, { description: "Version of the hours as you read it; 0 while nobody has recorded any." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The calendar as it is now." })
export class CalendarPayload extends Payload {
  @Field(() => SchoolYearCalendar, {
    nullable: true,
    description: "The school year's calendar as it is now; null when there is none to show.",
  })
  calendar!: SchoolYearCalendar | null;
}
