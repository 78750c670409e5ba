import { type PlainDate, PrintedPage } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { WriteInput } from "../register/index.js";
import { Disclosure } from "./disclosure.entity.js";
import { Sharing } from "./sharing.entity.js";

@ObjectType({ description: "One page of the sharing log." })
export class SharingConnection extends connectionOf(Sharing, "Sharing") {}

@ObjectType({ description: "One page of agreements to disclose." })
export class DisclosureConnection extends connectionOf(Disclosure, "Disclosure") {}

@InputType({ description: "An agreement that something may be disclosed, about one child or one meeting." })
export class RecordDisclosureInput extends WriteInput {
  @Field(() => ID, { nullable: true, description: "The child's entry; null when it is about a meeting." })
  entryId?: string | null;
  @Field(() => ID, { nullable: true, description: "The meeting; null when it is about a child." })
  meetingId?: string | null;
  @Field(() => String, { description: "What may be disclosed." })
  what!: string;
  @Field(() => String, { description: "To whom." })
  toWhom!: string;
  @Field(() => String, { description: "Who agreed to it." })
  agreedBy!: string;
  @Field(() => String, { description: "On what basis, in words." })
  basis!: string;
  @Field(() => PlainDateScalar, { description: "Day it was agreed." })
  agreedOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day on which it holds; null when none is named." })
  untilOn?: PlainDate | null;
}

@InputType({ description: "An agreement to disclose that is to end." })
export class EndDisclosureInput extends WriteInput {
  @Field(() => ID, { description: "The agreement." })
  disclosureId!: string;
  @Field(() => Int, { description: "The agreement's version as you read it." })
  version!: number;
  @Field(() => String, { description: "Why it ends." })
  reason!: string;
}

@ObjectType({ description: "The agreement to disclose as it is now." })
export class DisclosurePayload extends Payload {
  @Field(() => Disclosure, { nullable: true, description: "The agreement; null when there is none." })
  disclosure!: Disclosure | null;
}

@InputType({ description: "A page that is printed." })
export class RecordPrintInput extends WriteInput {
  @Field(() => PrintedPage, { description: "Which page." })
  page!: PrintedPage;
  @Field(() => ID, { description: "What it is of: the meeting, the enquiry, or the permission." })
  ofId!: string;
  @Field(() => ID, {
    nullable: true,
    description: "The agreement under which it goes to somebody else; null when it stays with the panel.",
  })
  disclosureId?: string | null;
}

@ObjectType({ description: "The line of the sharing log that was left." })
export class RecordPrintPayload extends Payload {
  @Field(() => Sharing, { nullable: true, description: "The line; null when none was left." })
  sharing!: Sharing | null;
  @Field(() => [String], { description: "What stands on the print: the agreement, and the notice." })
  noticeLines!: readonly string[];
}
