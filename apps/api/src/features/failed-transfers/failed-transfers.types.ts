import { FailedTransferOutcome, type PlainDate } from "@rome/procedure";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { WriteInput } from "../register/index.js";

@InputType({ description: "A file of children who did not move up to their next school." })
export class FailedTransferListInput {
  @Field(() => String, { description: "Name of the file." })
  fileName!: string;
  @Field(() => String, { description: "The file itself, in base64." })
  content!: string;
}

@ObjectType({ description: "One child of a list of failed transfers, and what would come of it." })
export class FailedTransferRow {
  @Field(() => Int, { description: "Its number in the file." })
  rowNumber!: number;
  @Field(() => String, { description: "First name." })
  firstName!: string;
  @Field(() => String, { description: "Family name." })
  lastName!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: "Date of birth; null when it cannot be read." })
  dateOfBirth!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Unique pupil number; null when there is none." })
  upn!: string | null;
  @Field(() => String, { nullable: true, description: "The school the child came from." })
  lastSchool!: string | null;
  @Field(() => String, { nullable: true, description: "The school that was allocated; null when none." })
  allocatedSchool!: string | null;
  @Field(() => String, { nullable: true, description: "What to correct; null when nothing is wrong." })
  problem!: string | null;
  @Field(() => FailedTransferOutcome, { nullable: true, description: "What would come of it; null when it is wrong." })
  outcome!: FailedTransferOutcome | null;
  enquiryId!: string | null;
  closeEntryIds!: readonly string[];
}

@ObjectType({ description: "A list of failed transfers, read and not yet brought in." })
export class FailedTransferList {
  @Field(() => String, { nullable: true, description: "Why the whole list cannot be used; null when it can." })
  problem!: string | null;
  @Field(() => String, { description: "The school year it is for, such as 2026-27." })
  schoolYear!: string;
  @Field(() => [FailedTransferRow], { description: "Its children, in the order of the file." })
  rows!: FailedTransferRow[];
  @Field(() => Boolean, { description: "Every row is right, so that it can be brought in." })
  canBeBroughtIn!: boolean;
}

@InputType({ description: "A child who did not move up to the next school." })
export class FailedTransferInput {
  @Field(() => String, { description: "First name." })
  firstName!: string;
  @Field(() => String, { description: "Family name." })
  lastName!: string;
  @Field(() => PlainDateScalar, { description: "Date of birth." })
  dateOfBirth!: PlainDate;
  @Field(() => String, { nullable: true, description: "Unique pupil number." })
  upn?: string | null;
  @Field(() => String, { nullable: true, description: "The school the child came from." })
  lastSchool?: string | null;
  @Field(() => String, { nullable: true, description: "The school that was allocated; left out when none." })
  allocatedSchool?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "A person has looked at the children on the register who are like this one, and it is none of them.",
  })
  isNobodyElse?: boolean | null;
}

@InputType({ description: "September's list of children who did not move up to their next school." })
export class RecordFailedTransfersInput extends WriteInput {
  @Field(() => String, { description: "The school year in which they should have started, such as 2026-27." })
  schoolYear!: string;
  @Field(() => [FailedTransferInput], { description: "The children, 200 at most." })
  children!: FailedTransferInput[];
}

@ObjectType({ description: "What came of one child of the list." })
export class FailedTransferResult {
  @Field(() => Int, { description: "Its place in the list, from 1." })
  place!: number;
  @Field(() => FailedTransferOutcome, { description: "What came of it." })
  outcome!: FailedTransferOutcome;
  enquiryId!: string | null;
  closeEntryIds!: readonly string[];
}

@ObjectType({ description: "What came of the list." })
export class RecordFailedTransfersPayload extends Payload {
  @Field(() => [FailedTransferResult], {
    nullable: true,
    description: "What came of each child, in the order of the list; null when nothing was brought in.",
  })
  results!: FailedTransferResult[] | null;
}
