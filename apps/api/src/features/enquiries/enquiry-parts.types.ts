import { AddressProtection, SafeToContact, Side } from "@rome/procedure";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { ChronologyEntry } from "../chronology/index.js";
import { Code } from "../procedure/index.js";

@ObjectType({ description: "One page of a chronology." })
export class ChronologyEntryConnection extends connectionOf(ChronologyEntry, "ChronologyEntry") {}

@ObjectType({ description: "What to know before anyone rings or calls on the family." })
export class BeforeYouRing {
  @Field(() => String, { nullable: true, description: "Language an interpreter is needed for; null when none is." })
  interpreter!: string | null;
  @Field(() => SafeToContact, { description: "Whether it is safe to ring or write to the family." })
  safeToContact!: SafeToContact;
  @Field(() => String, { nullable: true, description: "What else to know; null when nothing is noted." })
  contactNote!: string | null;
  @Field(() => AddressProtection, { description: "Whether the child's address must not be shared." })
  addressProtection!: AddressProtection;
}

@ObjectType({ description: "A step of the authority's own procedure that you may record." })
export class RecordableStep extends Code {
  @Field(() => Boolean, { description: "It is asked whether it is there in writing." })
  asksInWriting!: boolean;
  @Field(() => Boolean, { description: "It is asked with whom it was." })
  asksWithWhom!: boolean;
  @Field(() => Boolean, { description: "A document belongs to it." })
  asksDocument!: boolean;
}

/** Whether the days of a checklist are still to come, are now, or are over. */
export const ChecklistPhase = { LATER: "LATER", NOW: "NOW", PAST: "PAST" } as const;
export type ChecklistPhase = (typeof ChecklistPhase)[keyof typeof ChecklistPhase];
registerEnumType(ChecklistPhase, {
  name: "ChecklistPhase",
  description: "Whether the days of a checklist are still to come, are now, or are over.",
});

/** Where a row of a checklist stands. */
export const CheckState = { NOT_STARTED: "NOT_STARTED", DONE: "DONE", NOT_APPLICABLE: "NOT_APPLICABLE" } as const;
export type CheckState = (typeof CheckState)[keyof typeof CheckState];
registerEnumType(CheckState, { name: "CheckState", description: "Whether a check was done, or does not apply." });

@ObjectType({ description: "One row of a checklist, with what was last written on it." })
export class ChecklistRowNow extends Code {
  @Field(() => CheckState, { description: "Not started, done, or not applicable." })
  state!: CheckState;
  @Field(() => Boolean, { description: "The procedure asks for it in every case." })
  isMandatory!: boolean;
  @Field(() => [String], { description: "Whom to ask, one by one; empty where the row names nobody." })
  agencies!: readonly string[];
  @Field(() => Boolean, { description: "Risks are weighed before it." })
  asksRiskAssessment!: boolean;
  @Field(() => [ChronologyEntry], { description: "What was written on it, newest first." })
  lines!: ChronologyEntry[];
}

@ObjectType({ description: "A checklist of the procedure that applies to this child." })
export class EnquiryChecklist {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => Side, { description: "Whose it is: the school's or the authority's." })
  heldBy!: Side;
  @Field(() => Int, { nullable: true, description: "First school day of absence it is for; null from the beginning." })
  fromDay!: number | null;
  @Field(() => Int, { nullable: true, description: "Last school day of absence it is for; null without end." })
  untilDay!: number | null;
  @Field(() => ChecklistPhase, { description: "Whether its days are still to come, are now, or are over." })
  phase!: ChecklistPhase;
  @Field(() => Boolean, { description: "No row that must be settled is open." })
  isSettled!: boolean;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
  @Field(() => [ChecklistRowNow], { description: "Its rows, in order." })
  rows!: ChecklistRowNow[];
}

@ObjectType({ description: "Whether the child counts as missing education under the authority's procedure." })
export class MissingEducation {
  @Field(() => Boolean, {
    nullable: true,
    description: "Null where the procedure does not say, or it cannot be told yet.",
  })
  isMissing!: boolean | null;
  @Field(() => String, { nullable: true, description: "The authority's category, in words; null when there is none." })
  category!: string | null;
  @Field(() => [String], { description: "What must be known before it can be told." })
  notKnown!: readonly string[];
  @Field(() => String, { nullable: true, description: "The clause; null where the procedure does not say." })
  source!: string | null;
}
