import { AttemptChannel, AttemptResult, type PlainDate } from "@rome/procedure";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { ChronologyEntry } from "../chronology/index.js";
import { EnquiryInput, EnquiryPayload } from "./enquiries.types.js";

/** What everything that is written down in a chronology carries. */
@InputType()
export abstract class LineInput extends EnquiryInput {
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it happened; today when left out." })
  on?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Time of day (HH:MM)." })
  at?: string | null;
  @Field(() => String, { nullable: true, description: "Who was spoken to or written to." })
  withWhom?: string | null;
}

@InputType({ description: "One attempt to reach the family, whatever came of it." })
export class RecordContactAttemptInput extends LineInput {
  @Field(() => AttemptChannel, { description: "How it was tried." })
  channel!: AttemptChannel;
  @Field(() => AttemptResult, { description: "What came of it." })
  result!: AttemptResult;
  @Field(() => String, { nullable: true, description: "Number rung, or address visited or written to." })
  tried?: string | null;
  @Field(() => String, { nullable: true, description: "What was learned." })
  note?: string | null;
  @Field(() => String, { nullable: true, description: "Risks weighed; asked of the authority before a visit." })
  riskAssessment?: string | null;
  @Field(() => ID, { nullable: true, description: "The letter or photograph that belongs to it." })
  documentId?: string | null;
  @Field(() => ID, { nullable: true, description: "The earlier attempt that this line corrects." })
  correctsId?: string | null;
}

@InputType({ description: "A check of the procedure's list, or one of your own, and what came of it." })
export class RecordLocationCheckInput extends LineInput {
  @Field(() => String, {
    nullable: true,
    description: "Row of a checklist, by code; left out for a check of your own.",
  })
  rowCode?: string | null;
  @Field(() => String, { nullable: true, description: "What was checked, when it is not a row of a checklist." })
  extraCheck?: string | null;
  @Field(() => Boolean, { nullable: true, description: "False when the check does not apply to this child." })
  isApplicable?: boolean | null;
  @Field(() => String, { description: "What came of it, or why it does not apply." })
  outcome!: string;
  @Field(() => String, { nullable: true, description: "Risks weighed; asked for before a visit." })
  riskAssessment?: string | null;
  @Field(() => ID, { nullable: true, description: "The document that belongs to it." })
  documentId?: string | null;
}

@InputType({ description: "A step of the authority's own procedure that was taken." })
export class RecordStepInput extends LineInput {
  @Field(() => String, { description: "The step, by code." })
  stepCode!: string;
  @Field(() => Boolean, { nullable: true, description: "It is there in writing." })
  inWriting?: boolean | null;
  @Field(() => String, { nullable: true, description: "What was learned or decided." })
  note?: string | null;
  @Field(() => ID, { nullable: true, description: "The document that belongs to it." })
  documentId?: string | null;
}

@InputType({ description: "What was learned, also after the enquiry was closed." })
export class RecordLateInformationInput extends LineInput {
  @Field(() => String, { description: "What was learned." })
  note!: string;
  @Field(() => ID, { nullable: true, description: "The document that belongs to it." })
  documentId?: string | null;
}

/** The enquiry and the line that was written. */
@ObjectType()
export abstract class LinePayload extends EnquiryPayload {
  @Field(() => ChronologyEntry, { nullable: true, description: "The line that was written; null when none was." })
  line!: ChronologyEntry | null;
}

@ObjectType({ description: "The attempt that was written down." })
export class RecordContactAttemptPayload extends LinePayload {}

@ObjectType({ description: "The check that was written down." })
export class RecordLocationCheckPayload extends LinePayload {}

@ObjectType({ description: "The step that was written down." })
export class RecordStepPayload extends LinePayload {}

@ObjectType({ description: "The information that was written down." })
export class RecordLateInformationPayload extends LinePayload {}
