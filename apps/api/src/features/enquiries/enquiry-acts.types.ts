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
  @Field(() => ID, { nullable: true, description: "The earlier attempt that this line corrects." })
  correctsId?: string | null;
}

/** The enquiry and the line that was written. */
@ObjectType()
export abstract class LinePayload extends EnquiryPayload {
  @Field(() => ChronologyEntry, { nullable: true, description: "The line that was written; null when none was." })
  line!: ChronologyEntry | null;
}

@ObjectType({ description: "The attempt that was written down." })
export class RecordContactAttemptPayload extends LinePayload {}
