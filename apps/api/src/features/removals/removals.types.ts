import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { Meeting } from "../meetings/index.js";
import { RegisterEntry } from "../register/index.js";
import { RemovalRequest } from "./removal-request.entity.js";

/** What the panel may decide about a proposed removal. */
export const RemovalDecision = { AGREED: "AGREED", REFUSED: "REFUSED", DEFERRED: "DEFERRED" } as const;
export type RemovalDecision = (typeof RemovalDecision)[keyof typeof RemovalDecision];
registerEnumType(RemovalDecision, {
  name: "RemovalDecision",
  description: "What the panel decided about a proposed removal.",
});

@ObjectType({ description: "One page of proposals to remove a child." })
export class RemovalRequestConnection extends connectionOf(RemovalRequest, "RemovalRequest") {}

@InputType({ description: "A proposal that a child leaves the register." })
export class ProposeRemovalInput {
  @Field(() => ID, { description: "The child's entry." })
  entryId!: string;
  @Field(() => Int, { description: "The entry's version as you read it." })
  version!: number;
  @Field(() => String, { description: "How it ended for the child, by code of the procedure's list." })
  outcome!: string;
  @Field(() => String, { description: "Why the child should leave the register." })
  reason!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

/** What every act on a removal names. */
@InputType({ description: "A removal and the version you read it at." })
abstract class RemovalActInput {
  @Field(() => ID, { description: "The removal." })
  removalRequestId!: string;
  @Field(() => Int, { description: "The removal's version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "A removal its proposer takes back." })
export class WithdrawRemovalInput extends RemovalActInput {
  @Field(() => String, { description: "Why it is taken back." })
  reason!: string;
}

@InputType({ description: "What the panel decided about a removal." })
export class RecordRemovalDecisionInput extends RemovalActInput {
  @Field(() => RemovalDecision, { description: "Agreed, refused or deferred to the next panel." })
  decision!: RemovalDecision;
  @Field(() => String, { description: "What the panel said, in words." })
  text!: string;
}

@InputType({ description: "A removal the panel agreed, for the strategic lead to approve." })
export class ApproveRemovalInput extends RemovalActInput {
  @Field(() => Boolean, {
    nullable: true,
    description: "Open actions are carried: they stay open with their owners after the child has left the register.",
  })
  carryOpenActions?: boolean | null;
}

@InputType({ description: "A removal the panel agreed, which the strategic lead declines." })
export class DeclineRemovalInput extends RemovalActInput {
  @Field(() => String, { description: "Why it is declined." })
  reason!: string;
}

/** What every act on a removal answers. */
@ObjectType({ description: "The removal and the child's entry as they are now." })
abstract class RemovalAnswer extends Payload {
  @Field(() => RemovalRequest, { nullable: true, description: "The removal; null when there is none." })
  removalRequest!: RemovalRequest | null;
  @Field(() => RegisterEntry, { nullable: true, description: "The child's entry; null when it is out of your sight." })
  entry!: RegisterEntry | null;
}

@ObjectType({ description: "The removal proposed, with the child's entry." })
export class ProposeRemovalPayload extends RemovalAnswer {}

@ObjectType({ description: "The removal withdrawn, with the child's entry." })
export class WithdrawRemovalPayload extends RemovalAnswer {}

@ObjectType({ description: "The removal the panel decided, with the child's entry and the meeting." })
export class RecordRemovalDecisionPayload extends RemovalAnswer {
  @Field(() => Meeting, { nullable: true, description: "The meeting that decided; null when none could." })
  meeting!: Meeting | null;
}

@ObjectType({ description: "The removal approved, with the child's entry." })
export class ApproveRemovalPayload extends RemovalAnswer {}

@ObjectType({ description: "The removal declined, with the child's entry." })
export class DeclineRemovalPayload extends RemovalAnswer {}
