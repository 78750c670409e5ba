import type { PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Enquiry, EnquiryChangeInput, EnquiryInput, EnquiryPayload } from "../enquiries/index.js";
import { StandsInTheWay } from "../off-roll/index.js";
import { WriteInput } from "../register/index.js";

@ObjectType({ description: "An outcome with which an enquiry can end, and what must hold first." })
export class EnquiryOutcome {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "Its words." })
  label!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
  @Field(() => Boolean, { description: "The child is followed up first; the enquiry closes after that." })
  isFollowedUp!: boolean;
  @Field(() => [StandsInTheWay], {
    description: "What is still missing today; empty when the enquiry can end with it.",
  })
  unmet!: readonly StandsInTheWay[];
}

@ObjectType({ description: "A follow-up that a found child is still owed." })
export class OwedFollowUp {
  @Field(() => String, { description: "Id of its clock in the procedure." })
  clockRuleId!: string;
  @Field(() => String, { description: "What it is." })
  title!: string;
  @Field(() => String, { description: "The clause that asks for it." })
  source!: string;
}

@ObjectType({ description: "That a child was referred to another authority, and what it answered." })
export class Handover {
  @Field(() => String, { description: "The authority." })
  authority!: string;
  @Field(() => PlainDateScalar, { description: "Day the child was referred." })
  sentOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it accepted the child; null while it has not." })
  acceptedOn!: PlainDate | null;
  @Field(() => Boolean, { description: "It accepted in writing." })
  isAcceptedInWriting!: boolean;
}

@ObjectType({ description: "How an enquiry can end, and what is owed before it does." })
export class EnquiryEnding {
  @Field(() => [EnquiryOutcome], { description: "The outcomes of the procedure." })
  outcomes!: EnquiryOutcome[];
  @Field(() => [OwedFollowUp], { description: "Follow-ups still owed, in order." })
  followUpsOwed!: OwedFollowUp[];
  @Field(() => Handover, { nullable: true, description: "The latest hand-over to another authority; null when none." })
  handover!: Handover | null;
  @Field(() => Boolean, { description: "You may end it." })
  viewerCanClose!: boolean;
  @Field(() => Boolean, { description: "You may record a review of it." })
  viewerCanReview!: boolean;
  @Field(() => Boolean, { description: "You may record a follow-up that is owed." })
  viewerCanFollowUp!: boolean;
  @Field(() => Boolean, { description: "You may record a hand-over, or its answer." })
  viewerCanHandOver!: boolean;
  @Field(() => Boolean, { description: "You may record that the child has died." })
  viewerCanRecordDeath!: boolean;
  @Field(() => Boolean, { description: "It is closed, and you may begin it again." })
  viewerCanReopen!: boolean;
}

@ObjectType({ description: "That the child has died: letters, reminders and clocks have stopped." })
export class RecordedDeath {
  @Field(() => PlainDateScalar, { description: "Day of death." })
  on!: PlainDate;
  @Field(() => GraphQLDateTime, { description: "When it was recorded." })
  recordedAt!: Date;
}

@InputType({ description: "A review of one enquiry and what was decided." })
export class RecordReviewInput extends EnquiryInput {
  @Field(() => String, { description: "What was decided." })
  decision!: string;
  @Field(() => String, { nullable: true, description: "Lines of enquiry to try next." })
  nextLines?: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the review; today when left out." })
  on?: PlainDate | null;
}

@InputType({ description: "An audit of several enquiries with one decision." })
export class RecordAuditInput extends WriteInput {
  @Field(() => [ID], { description: "The enquiries, a hundred at most." })
  enquiryIds!: string[];
  @Field(() => String, { description: "What was decided about them." })
  decision!: string;
  @Field(() => String, { nullable: true, description: "Lines of enquiry to try next." })
  nextLines?: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the audit; today when left out." })
  on?: PlainDate | null;
}

@InputType({ description: "A follow-up of a found child." })
export class RecordFollowUpInput extends EnquiryInput {
  @Field(() => String, { description: "Id of the clock it is for." })
  clockRuleId!: string;
  @Field(() => Boolean, { description: "The child is still in, or waiting for, the education found." })
  stillInProvision!: boolean;
  @Field(() => String, { nullable: true, description: "What was learned." })
  note?: string | null;
}

@InputType({ description: "The child is referred to another authority." })
export class RecordHandoverInput extends EnquiryInput {
  @Field(() => String, { description: "The authority." })
  authority!: string;
  @Field(() => String, { nullable: true, description: "Whom there, and what was sent." })
  contact?: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was sent; today when left out." })
  sentOn?: PlainDate | null;
}

@InputType({ description: "What the other authority answered." })
export class RecordHandoverAnswerInput extends EnquiryInput {
  @Field(() => Boolean, { description: "It accepts responsibility for the child." })
  accepted!: boolean;
  @Field(() => Boolean, { description: "It said so in writing." })
  inWriting!: boolean;
  @Field(() => String, { nullable: true, description: "Who answered, and what they said." })
  note?: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the answer; today when left out." })
  on?: PlainDate | null;
}

@InputType({ description: "How an enquiry ends." })
export class CloseEnquiryInput extends EnquiryChangeInput {
  @Field(() => String, { description: "The outcome, by code." })
  outcomeCode!: string;
  @Field(() => String, { description: "Where the child is and how it is known: the school, or the authority." })
  note!: string;
}

@InputType({ description: "The child has died." })
export class RecordDeathInput extends EnquiryChangeInput {
  @Field(() => PlainDateScalar, { description: "Day of death." })
  on!: PlainDate;
  @Field(() => String, { nullable: true, description: "How it is known." })
  note?: string | null;
}

@InputType({ description: "A closed enquiry begins again." })
export class ReopenEnquiryInput extends EnquiryChangeInput {
  @Field(() => String, { description: "Why." })
  reason!: string;
}

@ObjectType({ description: "The enquiries that were audited, as they are now." })
export class RecordAuditPayload extends Payload {
  @Field(() => [Enquiry], { nullable: true, description: "The enquiries; null when nothing was recorded." })
  enquiries!: Enquiry[] | null;
}

@ObjectType({ description: "The enquiry that was reviewed." })
export class RecordReviewPayload extends EnquiryPayload {}

@ObjectType({ description: "The enquiry whose child was followed up." })
export class RecordFollowUpPayload extends EnquiryPayload {}

@ObjectType({ description: "The enquiry that was handed over." })
export class RecordHandoverPayload extends EnquiryPayload {}

@ObjectType({ description: "The enquiry the other authority answered about." })
export class RecordHandoverAnswerPayload extends EnquiryPayload {}

@ObjectType({ description: "The enquiry that ended, or waits for its follow-ups." })
export class CloseEnquiryPayload extends EnquiryPayload {}

@ObjectType({ description: "The enquiry that was closed." })
export class RecordDeathPayload extends EnquiryPayload {}

@ObjectType({ description: "The enquiry that began again." })
export class ReopenEnquiryPayload extends EnquiryPayload {}
