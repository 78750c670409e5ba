import { ClockKind, ClockState, type PlainDate, Role, Unit } from "@rome/procedure";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

@ObjectType({ description: "Words of the procedure that leave open what is meant, and how it was decided." })
export class Ambiguity {
  @Field(() => String, { description: "The words as the document prints them." })
  asPrinted!: string;
  @Field(() => String, { description: "How it was decided, and why." })
  decision!: string;
}

/** One clock of one enquiry, worked out for today. */
@ObjectType("Deadline", { description: "Something that must be done, or is possible, from or by a day." })
export class DeadlineOfEnquiry {
  @Field(() => ID, { description: "Opaque id. Pass it back as it is." })
  id!: string;
  enquiryId!: string;
  @Field(() => String, { description: "Id of the procedure's clock." })
  ruleId!: string;
  @Field(() => String, { description: "A few words for it." })
  title!: string;
  @Field(() => String, { description: "What must be done." })
  obligation!: string;
  @Field(() => Role, { description: "Role that owes it." })
  owner!: Role;
  @Field(() => String, { description: "Who owes it, in the authority's words." })
  ownerWords!: string;
  @Field(() => ClockKind, { description: "A duty, or a day from which something is possible." })
  kind!: ClockKind;
  @Field(() => Boolean, { description: "A review or an audit of the enquiry meets it." })
  isReview!: boolean;
  @Field(() => ClockState, { description: "Where it stands today." })
  state!: ClockState;
  @Field(() => Int, { description: "1, or the how-manieth time of a clock that repeats." })
  occurrence!: number;
  @Field(() => PlainDateScalar, { description: "Day it began." })
  startedOn!: PlainDate;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day it is due; null while it is paused, a date must be set, or term dates are missing.",
  })
  dueOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day of a range such as 6 to 8 weeks." })
  latestOn!: PlainDate | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day it would be due without a faster track or a second, sooner figure.",
  })
  ordinarilyDueOn!: PlainDate | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day by the other reading of words that leave it open; null when there is none.",
  })
  otherReadingOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was met; null while it was not." })
  metOn!: PlainDate | null;
  @Field(() => Boolean, { description: "It was met after its last day." })
  wasLate!: boolean;
  @Field(() => Boolean, { description: "Its last day has passed and it is not met." })
  isOverdue!: boolean;
  @Field(() => Boolean, { description: "The procedure gives no figure: a person must set the day and say why." })
  needsDate!: boolean;
  @Field(() => Int, { nullable: true, description: "How many days were counted so far; null for weeks and longer." })
  counted!: number | null;
  @Field(() => Int, { nullable: true, description: "How many of the unit; null where the procedure gives no figure." })
  amount!: number | null;
  @Field(() => Unit, { description: "What it counts in." })
  unit!: Unit;
  @Field(() => String, { nullable: true, description: "Why it is faster than usual; null when it is not." })
  fastTrack!: string | null;
  @Field(() => String, { description: "How the date came about, day by day, in words." })
  explanation!: string;
  @Field(() => Ambiguity, { nullable: true, description: "What the procedure leaves open; null when nothing." })
  ambiguity!: Ambiguity | null;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
  @Field(() => String, { description: "Version of the procedure it is judged by: the one in force when it began." })
  packVersion!: string;
  @Field(() => Boolean, { description: "You may pause it." })
  viewerCanPause!: boolean;
  @Field(() => Boolean, { description: "You may let it run again." })
  viewerCanResume!: boolean;
  @Field(() => Boolean, { description: "You may set its day." })
  viewerCanSetDate!: boolean;
}
