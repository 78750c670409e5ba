import { KeepUnit, type PlainDate, RetentionClass, WhenOver } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { WriteInput } from "../register/index.js";
import { Disposal } from "./disposal.entity.js";
import { RetentionSchedule } from "./retention-schedule.entity.js";

@ObjectType({ description: "How long one class of records is kept." })
export class RetentionRow {
  @Field(() => RetentionClass, { description: "The class." })
  class!: RetentionClass;
  @Field(() => String, { description: "What is in it." })
  what!: string;
  @Field(() => Int, { description: "How many days or years." })
  amount!: number;
  @Field(() => KeepUnit, { description: "Days or years." })
  unit!: KeepUnit;
  @Field(() => Int, {
    nullable: true,
    description: "Never before the child is this old; null where no birthday counts.",
  })
  untilAge!: number | null;
  @Field(() => String, { description: "The time in words." })
  inWords!: string;
  @Field(() => String, { description: "From when the time counts." })
  from!: string;
  @Field(() => WhenOver, { description: "What happens when it is over." })
  over!: WhenOver;
  @Field(() => String, { description: "Why the register proposes its time." })
  decision!: string;
}

@ObjectType({
  description:
    "A child's record, or a referral that came to no child, whose time is over. It has a reference and no name.",
})
export class DueRecord {
  @Field(() => ID, { description: "Names the record in a proposal." })
  id!: string;
  @Field(() => RetentionClass, { description: "Which class of the schedule it is of." })
  class!: RetentionClass;
  @Field(() => String, { description: "References of the register entries and searches, or of the referral." })
  reference!: string;
  @Field(() => PlainDateScalar, { description: "Last day on which an entry or a search ended." })
  endedOn!: PlainDate;
  @Field(() => PlainDateScalar, { description: "Day on which the time to keep it was over." })
  dueOn!: PlainDate;
  @Field(() => Boolean, {
    description:
      "The child was looked after or has a plan: other rules keep the record longer, and a ground is asked for.",
  })
  needsGround!: boolean;
  disposalId!: string | null;
}

@ObjectType({ description: "How many rows of one kind were deleted." })
export class RemovedRows {
  @Field(() => String, { description: "What they held." })
  what!: string;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ description: "One page of the records whose time is over." })
export class DueRecordConnection extends connectionOf(DueRecord, "DueRecord") {}

@ObjectType({ description: "One page of disposals." })
export class DisposalConnection extends connectionOf(Disposal, "Disposal") {}

@InputType({ description: "The schedule that is signed." })
export class SignRetentionScheduleInput extends WriteInput {
  @Field(() => Int, { description: "The schedule's version as you read it." })
  version!: number;
}

@InputType({ description: "How long one class is to be kept." })
export class ChangeRetentionClassInput extends WriteInput {
  @Field(() => RetentionClass, { description: "The class." })
  class!: RetentionClass;
  @Field(() => Int, { description: "How many days or years." })
  amount!: number;
  @Field(() => KeepUnit, { description: "Days or years." })
  unit!: KeepUnit;
  @Field(() => Int, {
    nullable: true,
    description: "Never before the child is this old; null where no birthday counts.",
  })
  untilAge?: number | null;
  @Field(() => Int, { description: "The schedule's version as you read it." })
  version!: number;
}

@InputType({ description: "A record that is to be disposed of." })
export class ProposeDisposalInput extends WriteInput {
  @Field(() => ID, { description: "The record, from the list of those due." })
  recordId!: string;
  @Field(() => String, { nullable: true, description: "The rule you checked, where a ground is asked for." })
  ground?: string | null;
}

@InputType({ description: "A disposal that is approved." })
export class ApproveDisposalInput extends WriteInput {
  @Field(() => ID, { description: "The disposal." })
  disposalId!: string;
  @Field(() => Int, { description: "The disposal's version as you read it." })
  version!: number;
}

@InputType({ description: "A disposal that is declined." })
export class DeclineDisposalInput extends WriteInput {
  @Field(() => ID, { description: "The disposal." })
  disposalId!: string;
  @Field(() => Int, { description: "The disposal's version as you read it." })
  version!: number;
  @Field(() => String, { description: "Why the record stays." })
  reason!: string;
}

@ObjectType({ description: "The schedule as it is now." })
export class RetentionSchedulePayload extends Payload {
  @Field(() => RetentionSchedule, { nullable: true, description: "The schedule." })
  schedule!: RetentionSchedule | null;
}

@ObjectType({ description: "The disposal as it is now." })
export class DisposalPayload extends Payload {
  @Field(() => Disposal, { nullable: true, description: "The disposal; null when there is none." })
  disposal!: Disposal | null;
}
