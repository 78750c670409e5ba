import { type PlainDate, SystemAct } from "@rome/procedure";
import { Field, InputType, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { EnquiryInput, EnquiryPayload } from "../enquiries/index.js";
import { Code } from "../procedure/index.js";

@ObjectType({ description: "The last time something was done in an outside system." })
export class SystemRecord {
  @Field(() => SystemAct, { description: "A check, a flag or an upload." })
  what!: SystemAct;
  @Field(() => PlainDateScalar, { description: "Day it was done." })
  onDay!: PlainDate;
  @Field(() => String, { nullable: true, description: "What came of it; null when nothing was written." })
  result!: string | null;
}

@ObjectType({ description: "An outside system of the procedure, and what was done in it for this child." })
export class CaseSystem extends Code {
  @Field(() => [SystemAct], { description: "What can be done in it." })
  can!: SystemAct[];
  @Field(() => [SystemRecord], { description: "What was done in it last: one line for each kind, newest first." })
  latest!: SystemRecord[];
}

@InputType({ description: "A check, flag or upload in an outside system, done by hand." })
export class RecordSystemCheckInput extends EnquiryInput {
  @Field(() => String, { description: "The system, by code of the procedure." })
  systemCode!: string;
  @Field(() => SystemAct, { description: "A check, a flag or an upload." })
  what!: SystemAct;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was done; today when left out." })
  on?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "What came of it; asked for after a check." })
  result?: string | null;
}

@ObjectType({ description: "The enquiry as it is now." })
export class RecordSystemCheckPayload extends EnquiryPayload {}
