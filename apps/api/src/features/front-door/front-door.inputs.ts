import { type PlainDate, Screening } from "@rome/procedure";
import { Field, ID, InputType, Int } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { WriteInput } from "../register/index.js";

@InputType({ description: "The answer to one question of a form." })
export class AnswerInput {
  @Field(() => String, { description: "The question, by code." })
  field!: string;
  @Field(() => String, { description: "The answer: text, a code of its list, YES or NO, or a day as YYYY-MM-DD." })
  value!: string;
}

@InputType({ description: "One child of a form: by an enquiry of your school, or in words." })
export class ReferredChildInput {
  @Field(() => ID, { nullable: true, description: "The enquiry about the child, whose chronology goes with the form." })
  enquiryId?: string | null;
  @Field(() => String, { nullable: true, description: "First name; not needed with an enquiry." })
  firstName?: string | null;
  @Field(() => String, { nullable: true, description: "Family name; not needed with an enquiry." })
  lastName?: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Date of birth; not needed with an enquiry." })
  dateOfBirth?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Unique pupil number; null when not known." })
  upn?: string | null;
  @Field(() => String, { nullable: true, description: "School by name; a school's own people leave it out." })
  schoolName?: string | null;
  @Field(() => [AnswerInput], { description: "Answers to the questions asked for each child." })
  answers!: AnswerInput[];
}

@InputType({ description: "A form for the front door, or one that was returned, sent again." })
export class SubmitCmeReferralInput extends WriteInput {
  @Field(() => String, { description: "The form, by code." })
  formCode!: string;
  @Field(() => [AnswerInput], { description: "Answers to the questions asked once." })
  answers!: AnswerInput[];
  @Field(() => [ReferredChildInput], { description: "The children of the form; at least one." })
  children!: ReferredChildInput[];
  @Field(() => ID, { nullable: true, description: "The referral that was returned and is sent again." })
  referralId?: string | null;
  @Field(() => Int, { nullable: true, description: "That referral's version as you read it." })
  version?: number | null;
  @Field(() => String, { nullable: true, description: "Who outside told you, when you write it down for them." })
  outsideName?: string | null;
  @Field(() => String, { nullable: true, description: "How they can be reached." })
  outsideContact?: string | null;
}

/** What every act on one referral carries. */
@InputType()
export abstract class ReferralInput extends WriteInput {
  @Field(() => ID, { description: "The referral." })
  referralId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
}

@InputType({ description: "Something done before a referral is taken on, such as a database searched." })
export class ScreeningStepInput {
  @Field(() => String, { description: "A step of the procedure, or SYSTEM_CHECKED." })
  code!: string;
  @Field(() => String, { nullable: true, description: "The system that was checked, by code." })
  subject?: string | null;
  @Field(() => String, { nullable: true, description: "What came of it." })
  note?: string | null;
}

@InputType({ description: "What was found out about a child before screening." })
export class ScreenedChildInput {
  @Field(() => ID, { description: "The child of the referral." })
  id!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: "Date of birth, when the sender did not know it." })
  dateOfBirth?: PlainDate | null;
}

@InputType({ description: "What the front door does with a referral." })
export class ScreenReferralInput extends ReferralInput {
  @Field(() => Screening, { description: "Take it on, or pass it to the service that works with the child." })
  outcome!: Screening;
  @Field(() => [ScreeningStepInput], { nullable: true, description: "What was done before, each recorded." })
  done?: ScreeningStepInput[] | null;
  @Field(() => [ScreenedChildInput], { nullable: true, description: "What was found out about its children." })
  children?: ScreenedChildInput[] | null;
  @Field(() => String, { nullable: true, description: "What the sender is told; a plain sentence when left out." })
  tellReferrer?: string | null;
}

@InputType({ description: "A referral that cannot be taken on as it is." })
export class ReturnReferralInput extends ReferralInput {
  @Field(() => String, { description: "What is missing; the sender reads it." })
  missing!: string;
}

@InputType({ description: "A referral that nothing more is done about." })
export class CloseCmeReferralInput extends ReferralInput {
  @Field(() => String, { description: "Why; for the authority's record." })
  reason!: string;
  @Field(() => Boolean, {
    description: "The child is on a school's roll: the school is told to use its own attendance procedure.",
  })
  isOnRoll!: boolean;
  @Field(() => String, { nullable: true, description: "What the sender is told; a plain sentence when left out." })
  tellReferrer?: string | null;
}

@InputType({ description: "Later information about a referral." })
export class AppendReferralUpdateInput extends WriteInput {
  @Field(() => ID, { description: "The referral." })
  referralId!: string;
  @Field(() => String, { description: "What is new." })
  text!: string;
}

@InputType({ description: "A referral whose hidden answers you ask to be shown, and why." })
export class RevealReferralAnswersInput extends WriteInput {
  @Field(() => ID, { description: "The referral." })
  referralId!: string;
  @Field(() => String, { description: "Why, by code: one of its usual reasons." })
  reasonCode!: string;
  @Field(() => String, { nullable: true, description: "Why, in your own words; needed with OTHER." })
  reason?: string | null;
}
