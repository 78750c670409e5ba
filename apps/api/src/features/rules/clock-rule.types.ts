import { ClockKind, type PlainDate } from "@rome/procedure";
import { Field, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

@ObjectType({ description: "The dates a rule gives when it starts on a day: a worked example." })
export class ClockExample {
  @Field(() => PlainDateScalar, { description: "The day it starts in the example." })
  startOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it is due; null where a person sets the date." })
  dueOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day of a range; else the day it is due." })
  latestOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "The day by the other way to read the document." })
  otherReadingOn!: PlainDate | null;
  @Field(() => String, { description: "How the day comes about, day by day." })
  explanation!: string;
}

@ObjectType({ description: "What makes a clock of the procedure shorter." })
export class ClockFastTrack {
  @Field(() => String, { description: "When it applies, as it stands after: if." })
  whenInWords!: string;
  @Field(() => String, { description: "How long it is then, such as: 5 school days." })
  amountInWords!: string;
  @Field(() => String, { description: "Why it is shorter, and who is told first." })
  says!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
  @Field(() => ClockExample, { nullable: true, description: "The dates it gives; null where none can be told." })
  example!: ClockExample | null;
}

@ObjectType({ description: "One clock of the procedure: who must do what by when." })
export class ProcedureClock {
  @Field(() => String, { description: "Its id in the procedure." })
  ruleId!: string;
  @Field(() => String, { description: "A few words for it." })
  title!: string;
  @Field(() => String, { description: "What must be done." })
  obligation!: string;
  @Field(() => ClockKind, { description: "Whether it binds somebody, or says from when something is possible." })
  kind!: ClockKind;
  @Field(() => Boolean, { description: "It comes round with the calendar, not with a child." })
  isOfCalendar!: boolean;
  @Field(() => String, { description: "How long it runs, such as: 10 school days." })
  amountInWords!: string;
  @Field(() => String, { nullable: true, description: "What starts it; null for a duty of the calendar." })
  startsWith!: string | null;
  @Field(() => String, { nullable: true, description: "For which children it runs; null for all." })
  whenInWords!: string | null;
  @Field(() => String, { description: "Who owes it, in the authority's words." })
  ownerWords!: string;
  @Field(() => [String], { description: "What meets it." })
  metBy!: readonly string[];
  @Field(() => [ClockFastTrack], { description: "What makes it shorter, the most urgent first." })
  fastTracks!: readonly ClockFastTrack[];
  @Field(() => String, { nullable: true, description: "The document's words where they leave something open." })
  asPrinted!: string | null;
  @Field(() => String, { nullable: true, description: "How that was decided, and why." })
  decision!: string | null;
  @Field(() => String, { nullable: true, description: "The other way to read it, such as: 20 school days." })
  otherReading!: string | null;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
  @Field(() => ClockExample, { nullable: true, description: "A worked example; null where none can be told." })
  example!: ClockExample | null;
}
