import type { PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

@InputType({ description: "When and where a meeting is." })
class Sitting {
  @Field(() => String, { description: "Time it starts, in London, as 09:30." })
  startsAt!: string;
  @Field(() => String, { description: "Where it is held." })
  place!: string;
  @Field(() => String, { nullable: true, description: "Link to join from elsewhere, beginning with https://." })
  link?: string | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "One meeting to plan." })
export class ScheduleMeetingInput extends Sitting {
  @Field(() => PlainDateScalar, { description: "Day of the meeting." })
  heldOn!: PlainDate;
  @Field(() => Boolean, { nullable: true, description: "An emergency meeting." })
  emergency?: boolean | null;
}

@InputType({ description: "Several meetings to plan, in the rhythm of the panel." })
export class ScheduleMeetingsInput extends Sitting {
  @Field(() => PlainDateScalar, { description: "Day of the first meeting." })
  firstHeldOn!: PlainDate;
  @Field(() => Int, { description: "How many meetings, 26 at most." })
  count!: number;
  @Field(() => [PlainDateScalar], {
    nullable: true,
    description: "The days chosen once a day of the rhythm could not be kept; they stand instead of the rhythm.",
  })
  dates?: PlainDate[] | null;
}

@InputType({ description: "Another day, time or place for a meeting." })
export class RescheduleMeetingInput extends Sitting {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => Int, { description: "The meeting's version as you read it." })
  version!: number;
  @Field(() => PlainDateScalar, { description: "Day of the meeting from now on." })
  heldOn!: PlainDate;
  @Field(() => String, { description: "Why it is moved." })
  reason!: string;
}

/** A meeting at the version it was read at. */
@InputType({ description: "A meeting as you read it." })
export class MeetingInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => Int, { description: "The meeting's version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "A meeting that will not be held." })
export class CancelMeetingInput extends MeetingInput {
  @Field(() => String, { description: "Why it is cancelled." })
  reason!: string;
}

@InputType({ description: "The meeting to open." })
export class OpenMeetingInput extends MeetingInput {}

@InputType({ description: "The meeting to close." })
export class CloseMeetingInput extends MeetingInput {}
