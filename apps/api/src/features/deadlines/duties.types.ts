import { type PlainDate, Role } from "@rome/procedure";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { WriteInput } from "../register/index.js";

@ObjectType({ description: "Something the procedure asks for by the calendar: a reading, a list, a report." })
export class CalendarDuty {
  @Field(() => ID, { description: "Opaque id. Pass it back as it is." })
  id!: string;
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
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it is due; null while term dates are missing." })
  dueOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was done; null while it was not." })
  doneOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "What was written when it was done." })
  note!: string | null;
  recordedBy!: string | null;
  @Field(() => Boolean, { description: "Its day has passed and it is not recorded as done." })
  isOverdue!: boolean;
  @Field(() => String, { description: "How often it falls due, and when this time, in words." })
  explanation!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
  @Field(() => Boolean, { description: "Your role owes it." })
  isMine!: boolean;
  @Field(() => Boolean, { description: "You may record it as done." })
  viewerCanRecord!: boolean;
}

@InputType({ description: "A duty of the calendar that was done." })
export class RecordDutyInput extends WriteInput {
  @Field(() => String, { description: "The duty, by its rule." })
  ruleId!: string;
  @Field(() => PlainDateScalar, { description: "The day it falls due that this was done for." })
  dueOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was done; today when left out." })
  on?: PlainDate | null;
  @Field(() => String, { nullable: true, description: "What came of it." })
  note?: string | null;
}

@ObjectType({ description: "The duties of the calendar as they are now." })
export class RecordDutyPayload extends Payload {
  @Field(() => [CalendarDuty], { nullable: true, description: "Every duty; a missed one is gone once it is recorded." })
  duties!: CalendarDuty[] | null;
}
