import { type PlainDate, ReferralGroup } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { AgendaItem } from "../agenda/index.js";
import { Person } from "../people/index.js";
import { Meeting } from "./index.js";

@ObjectType({ description: "One page of meetings." })
export class MeetingConnection extends connectionOf(Meeting, "Meeting") {}

@ObjectType({ description: "A day that was not counted, and why." })
export class DayNotCounted {
  @Field(() => PlainDateScalar, { description: "The day." })
  on!: PlainDate;
  @Field(() => String, { description: "Why nobody works then." })
  why!: string;
}

@ObjectType({ description: "The two dates of a meeting, and how they were counted." })
export class MeetingDates {
  @Field(() => PlainDateScalar, { description: "Day the register is due, one week ahead." })
  registerDueOn!: PlainDate;
  @Field(() => PlainDateScalar, { description: "Day the agenda is due, five working days ahead." })
  agendaDueOn!: PlainDate;
  @Field(() => PlainDateScalar, { description: "Day to circulate both: the earlier of the two." })
  circulateBy!: PlainDate;
  @Field(() => [PlainDateScalar], { description: "The working days that were counted." })
  workingDaysCounted!: readonly PlainDate[];
  @Field(() => [DayNotCounted], { description: "The days that were not counted." })
  daysNotCounted!: readonly DayNotCounted[];
  @Field(() => String, { description: "How the dates were worked out, in words." })
  explanation!: string;
}

@ObjectType({ description: "The chair's agreement that a meeting's papers go out late." })
export class LateAgreement {
  @Field(() => Person, { description: "Who agreed." })
  agreedBy!: Person;
  @Field(() => GraphQLDateTime, { description: "When." })
  agreedAt!: Date;
  @Field(() => String, { description: "Why the papers are late." })
  reason!: string;
}

@ObjectType({ description: "The children of one group, in the order in which the panel takes them." })
export class AgendaGroup {
  @Field(() => ReferralGroup, { nullable: true, description: "The group; null for children who have none yet." })
  group!: ReferralGroup | null;
  @Field(() => Int, { description: "Its number." })
  number!: number;
  @Field(() => String, { description: "Its name in words." })
  name!: string;
  @Field(() => [AgendaItem], { description: "Its children." })
  items!: AgendaItem[];
  @Field(() => Int, { description: "Minutes planned for it." })
  minutesPlanned!: number;
}

@ObjectType({
  description: "The time of one group at a meeting: planned and spent, with how many of its children are settled.",
})
export class GroupTime {
  @Field(() => ReferralGroup, { nullable: true, description: "The group; null for children who have none yet." })
  group!: ReferralGroup | null;
  @Field(() => Int, { description: "Its number." })
  number!: number;
  @Field(() => String, { description: "Its name in words." })
  name!: string;
  @Field(() => Int, { description: "Minutes planned for it." })
  minutesPlanned!: number;
  @Field(() => Int, { description: "Whole minutes spent on it so far." })
  minutesSpent!: number;
  @Field(() => Int, { description: "Its children on the agenda." })
  items!: number;
  @Field(() => Int, { description: "Those decided or deferred." })
  settled!: number;
}

@ObjectType({ description: "A day people often choose for an action." })
export class DueChoice {
  @Field(() => String, { description: "How it is written in a line: +1p, +2p or 5wd." })
  written!: string;
  @Field(() => String, { description: "What it is called." })
  label!: string;
  @Field(() => PlainDateScalar, { description: "The day." })
  dueOn!: PlainDate;
}

@ObjectType({ description: "A day of the rhythm, and another where nobody works then." })
export class MeetingProposal {
  @Field(() => PlainDateScalar, { description: "Day of the rhythm." })
  heldOn!: PlainDate;
  @Field(() => String, { nullable: true, description: "Why nobody works then; null when it can be kept." })
  clash!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "The working day after; null when not needed." })
  proposedOn!: PlainDate | null;
}

@ObjectType({ description: "The meeting as it is now." })
export class MeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}

@ObjectType({ description: "The meetings planned, or the days of the rhythm that cannot be kept." })
export class ScheduleMeetingsPayload extends Payload {
  @Field(() => [Meeting], { description: "The meetings planned; empty when nothing was saved." })
  meetings!: Meeting[];
  @Field(() => [MeetingProposal], {
    description: "The whole rhythm with its clashes when one day cannot be kept; nothing was saved then.",
  })
  proposals!: readonly MeetingProposal[];
}

@ObjectType({ description: "The closed meeting, and the next one with its draft agenda." })
export class CloseMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
  @Field(() => Meeting, { nullable: true, description: "The next meeting; null when none could be planned." })
  nextMeeting!: Meeting | null;
}
