import { disputedLabel, isDisputed, may } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { Child, referencesOfChildren } from "../children/index.js";
import { CaseNote, SignsOfSafetyNote } from "../notes/index.js";
import { Person, peopleById } from "../people/index.js";
import { RegisterEntry } from "../register/index.js";
import { Dispute } from "./dispute.entity.js";
import {
  disputesOfRecords,
  markedOfChildren,
  readSaysNow,
  recipientsOfChildren,
  toldOfDisputes,
} from "./disputes.reading.js";
import { DisputeRecipient } from "./disputes.types.js";
import { ToldRecipient } from "./told-recipient.entity.js";

const SAID = "What somebody says is wrong in it, newest first.";

@Resolver(() => Dispute)
export class DisputeResolver {
  @FieldResolver(() => String, { description: "What is disputed, in words." })
  label(@Root() dispute: Dispute): string {
    return disputedLabel(dispute.record, dispute.field) ?? dispute.field;
  }

  @FieldResolver(() => Boolean, { description: "The mark “Accuracy disputed” stands beside it." })
  isMarked(@Root() dispute: Dispute): boolean {
    return isDisputed(dispute.state);
  }

  @FieldResolver(() => String, { nullable: true, description: "What the record says now." })
  async saysNow(@Root() dispute: Dispute, @Ctx() ctx: RequestContext): Promise<string | null> {
    return may(requireViewer(ctx).roles, "dispute") ? await readSaysNow(ctx, dispute) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "The child's newest reference." })
  async reference(@Root() dispute: Dispute, @Ctx() ctx: RequestContext): Promise<string | null> {
    return await load(ctx, referencesOfChildren, dispute.childId);
  }

  @FieldResolver(() => [DisputeRecipient], {
    description: "Whom outside the child's data went to, out of the sharing log: to be told of the answer.",
  })
  async recipients(@Root() dispute: Dispute, @Ctx() ctx: RequestContext): Promise<DisputeRecipient[]> {
    return may(requireViewer(ctx).roles, "dispute") ? await load(ctx, recipientsOfChildren, dispute.childId) : [];
  }

  @FieldResolver(() => [ToldRecipient], { description: "Who of those is told of the answer, and where that stands." })
  async told(@Root() dispute: Dispute, @Ctx() ctx: RequestContext): Promise<ToldRecipient[]> {
    return may(requireViewer(ctx).roles, "dispute") ? await load(ctx, toldOfDisputes, dispute.id) : [];
  }

  @FieldResolver(() => Boolean, { description: "You may have those told who were given the data." })
  viewerCanTell(@Root() dispute: Dispute, @Ctx() ctx: RequestContext): boolean {
    return dispute.state !== "OPEN" && may(requireViewer(ctx).roles, "tellRecipients");
  }

  @FieldResolver(() => Person, { description: "Who recorded it." })
  async recordedBy(@Root() dispute: Dispute, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, dispute.recordedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who answered it; null until somebody did." })
  async answeredBy(@Root() dispute: Dispute, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return dispute.answeredBy ? await load(ctx, peopleById, dispute.answeredBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may answer it." })
  viewerCanAnswer(@Root() dispute: Dispute, @Ctx() ctx: RequestContext): boolean {
    return dispute.state === "OPEN" && may(requireViewer(ctx).roles, "answerDispute");
  }
}

@Resolver(() => ToldRecipient)
export class ToldRecipientResolver {
  @FieldResolver(() => Person, { description: "Who decided that they are told." })
  async chosenBy(@Root() { chosenBy }: ToldRecipient, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, chosenBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who recorded that they were told; null until then." })
  async toldBy(@Root() { toldBy }: ToldRecipient, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return toldBy ? await load(ctx, peopleById, toldBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may record that they were told." })
  viewerCanRecordTold(@Root() { toldOn, mailState }: ToldRecipient, @Ctx() ctx: RequestContext): boolean {
    const isLeftToPeople = mailState === null || mailState === "FAILED" || mailState === "UNKNOWN";
    return toldOn === null && isLeftToPeople && may(requireViewer(ctx).roles, "recordRecipientTold");
  }
}

@Resolver(() => Child)
export class ChildDisputesResolver {
  @FieldResolver(() => [Dispute], { description: SAID })
  async disputes(@Root() child: Child, @Ctx() ctx: RequestContext): Promise<Dispute[]> {
    return await load(ctx, disputesOfRecords, child.id);
  }
}

@Resolver(() => RegisterEntry)
export class EntryDisputesResolver {
  @FieldResolver(() => [Dispute], { description: SAID })
  async disputes(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<Dispute[]> {
    return await load(ctx, disputesOfRecords, entry.id);
  }

  @FieldResolver(() => [String], { description: "Which facts of the child and of the line are disputed, in words." })
  async disputedFacts(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<string[]> {
    return await load(ctx, markedOfChildren, entry.childId);
  }

  @FieldResolver(() => Boolean, { description: "You may record that somebody says a fact is wrong." })
  viewerCanDispute(@Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "disputeAccuracy");
  }
}

@Resolver(() => CaseNote)
export class CaseNoteDisputesResolver {
  @FieldResolver(() => [Dispute], { description: SAID })
  async disputes(@Root() note: CaseNote, @Ctx() ctx: RequestContext): Promise<Dispute[]> {
    return await load(ctx, disputesOfRecords, note.id);
  }
}

@Resolver(() => SignsOfSafetyNote)
export class SignsDisputesResolver {
  @FieldResolver(() => [Dispute], { description: SAID })
  async disputes(@Root() note: SignsOfSafetyNote, @Ctx() ctx: RequestContext): Promise<Dispute[]> {
    return await load(ctx, disputesOfRecords, note.id);
  }
}
