import { DisputeState, type PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { WriteInput } from "../register/index.js";
import { Dispute } from "./dispute.entity.js";

@ObjectType({ description: "One page of disputed facts." })
export class DisputeConnection extends connectionOf(Dispute, "Dispute") {}

@ObjectType({ description: "Somebody outside who was given something about the child, and is to be told." })
export class DisputeRecipient {
  @Field(() => String, { description: "Who." })
  toWhom!: string;
  @Field(() => String, { description: "What they were given." })
  what!: string;
  @Field(() => GraphQLDateTime, { description: "When." })
  sharedAt!: Date;
}

@ObjectType({ description: "One thing a record says that somebody may say is wrong." })
export class DisputableFact {
  @Field(() => ID, { description: "The record." })
  recordId!: string;
  @Field(() => String, { description: "Which field of it." })
  field!: string;
  @Field(() => String, { description: "What the field is called." })
  label!: string;
}

@ObjectType({ description: "A child, found by reference, with what somebody may say is wrong in the record." })
export class DisputableChild {
  @Field(() => String, { description: "The child's name, so that it is the right one." })
  name!: string;
  @Field(() => [DisputableFact], {
    description: "What you may record as disputed, each by what it is called: never what it says.",
  })
  facts!: DisputableFact[];
}

@InputType({ description: "Something in a child's record that somebody says is wrong." })
export class DisputeAccuracyInput extends WriteInput {
  @Field(() => ID, { description: "The record: the child, the entry, a case note or a Signs of Safety note." })
  recordId!: string;
  @Field(() => String, { description: "Which field of it." })
  field!: string;
  @Field(() => String, { description: "What it should say, in their words." })
  shouldBe!: string;
  @Field(() => String, { description: "Who says so." })
  saidBy!: string;
  @Field(() => String, { nullable: true, description: "What was shown for it." })
  evidence?: string | null;
}

@InputType({ description: "The answer to a disputed fact." })
export class AnswerDisputeInput extends WriteInput {
  @Field(() => ID, { description: "The dispute." })
  disputeId!: string;
  @Field(() => Int, { description: "The dispute's version as you read it." })
  version!: number;
  @Field(() => DisputeState, { description: "Corrected, or refused." })
  state!: DisputeState;
  @Field(() => String, { description: "The answer, as the person is told it." })
  answer!: string;
}

@InputType({ description: "Somebody who is to be told of the answer." })
export class RecipientToTellInput {
  @Field(() => String, { description: "Who, as the sharing log names them." })
  toWhom!: string;
  @Field(() => String, {
    nullable: true,
    description: "Where a mail goes that names the reference alone; left out, somebody writes or rings.",
  })
  email?: string | null;
}

@InputType({ description: "Those who are to be told of the answer to a disputed fact." })
export class TellRecipientsInput extends WriteInput {
  @Field(() => ID, { description: "The dispute." })
  disputeId!: string;
  @Field(() => [RecipientToTellInput], { description: "Who is told." })
  recipients!: RecipientToTellInput[];
}

@InputType({ description: "That somebody was told of the answer, by letter or by phone." })
export class RecordRecipientToldInput extends WriteInput {
  @Field(() => ID, { description: "Who was told." })
  recipientId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => PlainDateScalar, { description: "On which day." })
  on!: PlainDate;
  @Field(() => String, { description: "How, and who heard it." })
  how!: string;
}

@ObjectType({ description: "The dispute as it is now." })
export class DisputePayload extends Payload {
  @Field(() => Dispute, { nullable: true, description: "The dispute; null when there is none." })
  dispute!: Dispute | null;
}
