import { ClockState, type PlainDate } from "@rome/procedure";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { EnquiryInput, EnquiryPayload } from "../enquiries/index.js";
import { DeadlineOfEnquiry } from "./deadline.type.js";

@ObjectType({ description: "One page of dates that fall due." })
export class DeadlineConnection extends connectionOf(DeadlineOfEnquiry, "Deadline") {}

@InputType({ description: "Which dates to list. What is left out does not narrow the list." })
export class DeadlineFilter {
  @Field(() => ID, { nullable: true, description: "Only those of this enquiry." })
  enquiryId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only those of your enquiries, and those your role owes." })
  mine?: boolean | null;
  @Field(() => ID, { nullable: true, description: "Only those of this officer's enquiries." })
  officerId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only those that people of this service owe." })
  serviceId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only those of this school's children." })
  schoolId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Only those past their last day, or only the others." })
  isOverdue?: boolean | null;
  @Field(() => ClockState, { nullable: true, description: "Only those that stand there; left out, all that are open." })
  state?: ClockState | null;
}

/** What an act on the clocks of an enquiry carries. */
@InputType()
abstract class ClocksInput extends EnquiryInput {
  @Field(() => String, { nullable: true, description: "The clock, by its rule; left out, all of the enquiry." })
  ruleId?: string | null;
  @Field(() => String, { description: "Why, in words that can be read later." })
  reason!: string;
}

@InputType({ description: "A clock to pause, or all of an enquiry." })
export class PauseClockInput extends ClocksInput {}

@InputType({ description: "A clock to let run again, or all of an enquiry." })
export class ResumeClockInput extends ClocksInput {}

@InputType({ description: "The day of a clock for which the procedure gives no figure." })
export class SetClockDateInput extends EnquiryInput {
  @Field(() => String, { description: "The clock, by its rule." })
  ruleId!: string;
  @Field(() => PlainDateScalar, { description: "The day it is due: today or later." })
  on!: PlainDate;
  @Field(() => String, { description: "Why this day, in words that can be read later." })
  reason!: string;
}

@ObjectType({ description: "The enquiry with its dates as they are now." })
export class PauseClockPayload extends EnquiryPayload {}

@ObjectType({ description: "The enquiry with its dates as they are now." })
export class ResumeClockPayload extends EnquiryPayload {}

@ObjectType({ description: "The enquiry with its dates as they are now." })
export class SetClockDatePayload extends EnquiryPayload {}
