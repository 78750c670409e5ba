import { MailSettlement } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { Meeting } from "../meetings/index.js";
import { Mail } from "./mail.entity.js";

@ObjectType({ description: "One page of mails." })
export class MailConnection extends connectionOf(Mail, "Mail") {}

@ObjectType({ description: "A meeting to come whose papers some members have had no mail about." })
export class HeldUpPapers {
  @Field(() => Meeting, { description: "The meeting." })
  meeting!: Meeting;
  @Field(() => Int, { description: "How many of them no mail has reached for certain." })
  notReached!: number;
  @Field(() => Int, { description: "How many mails there are in all." })
  mails!: number;
}

@ObjectType({
  description: "How mail stands now: what waits, what somebody must settle, and whether the mail server answers.",
})
export class MailStanding {
  @Field(() => Int, { description: "Mails that wait to go." })
  waiting!: number;
  @Field(() => Int, {
    description: "Mails that may or may not have arrived: business support finds out and settles them.",
  })
  unknown!: number;
  @Field(() => Int, { description: "Mails that were refused for good." })
  failed!: number;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Since when the mail server takes nothing; null when it does.",
  })
  downSince!: Date | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it is tried again; null when it is not down." })
  retryAt!: Date | null;
  @Field(() => String, { nullable: true, description: "What it said; null when it is not down." })
  fault!: string | null;
  @Field(() => [HeldUpPapers], { description: "Meetings to come whose papers some members have had no mail about." })
  heldUp!: HeldUpPapers[];
}

@InputType({ description: "What you found out about a mail, or that it is to go again." })
export class SettleMailInput {
  @Field(() => ID, { description: "The mail." })
  mailId!: string;
  @Field(() => Int, { description: "The mail's version as you read it." })
  version!: number;
  @Field(() => MailSettlement, { description: "It arrived, or it is to be sent again." })
  settlement!: MailSettlement;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The mail as it stands now." })
export class SettleMailPayload extends Payload {
  @Field(() => Mail, { nullable: true, description: "The mail; null when it is not there." })
  mail!: Mail | null;
}
