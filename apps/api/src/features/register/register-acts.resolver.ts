import { decideVoiding, keepsRegister } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { peopleById } from "../people/index.js";
import { addToRegister } from "./add-to-register.js";
import { changeLeadService } from "./change-lead-service.js";
import { changeReferralGroup } from "./change-referral-group.js";
import { recordLocation } from "./record-location.js";
import { recordProvision } from "./record-provision.js";
import { entriesById } from "./register.reading.js";
import {
  AddToRegisterInput,
  AddToRegisterPayload,
  ChangeLeadServiceInput,
  ChangeReferralGroupInput,
  EntryPayload,
  RecordLocationInput,
  RecordProvisionInput,
  VoidRegisterEntryInput,
  WithdrawVoidingInput,
} from "./register-acts.types.js";
import { RegisterEntry } from "./register-entry.entity.js";
import { Voiding } from "./register-entry.types.js";
import { voidRegisterEntry } from "./void-register-entry.js";
import { withdrawVoiding } from "./withdraw-voiding.js";

@Resolver(() => RegisterEntry)
export class RegisterActsResolver {
  @Mutation(() => AddToRegisterPayload, { description: "Put a child on the register at once." })
  async addToRegister(
    @Arg("input", () => AddToRegisterInput) input: AddToRegisterInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AddToRegisterPayload> {
    return await answer(ctx, await addToRegister(ctx, input), {
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
      knownEntry: async ({ knownEntryId }) => (knownEntryId ? await load(ctx, entriesById, knownEntryId) : null),
    });
  }

  @Mutation(() => EntryPayload, { description: "Move a child to another of the three groups." })
  async changeReferralGroup(
    @Arg("input", () => ChangeReferralGroupInput) input: ChangeReferralGroupInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EntryPayload> {
    return await answer(ctx, await changeReferralGroup(ctx, input), shownEntry(ctx));
  }

  @Mutation(() => EntryPayload, { description: "Name the service that leads for a child." })
  async changeLeadService(
    @Arg("input", () => ChangeLeadServiceInput) input: ChangeLeadServiceInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EntryPayload> {
    return await answer(ctx, await changeLeadService(ctx, input), shownEntry(ctx));
  }

  @Mutation(() => EntryPayload, { description: "Record what education a child gets." })
  async recordProvision(
    @Arg("input", () => RecordProvisionInput) input: RecordProvisionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EntryPayload> {
    return await answer(ctx, await recordProvision(ctx, input), shownEntry(ctx));
  }

  @Mutation(() => EntryPayload, { description: "Record whether it is known where a child is." })
  async recordLocation(
    @Arg("input", () => RecordLocationInput) input: RecordLocationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EntryPayload> {
    return await answer(ctx, await recordLocation(ctx, input), shownEntry(ctx));
  }

  @Mutation(() => EntryPayload, { description: "Void an entry made in error: one person proposes, a second confirms." })
  async voidRegisterEntry(
    @Arg("input", () => VoidRegisterEntryInput) input: VoidRegisterEntryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EntryPayload> {
    return await answer(ctx, await voidRegisterEntry(ctx, input), shownEntry(ctx));
  }

  @Mutation(() => EntryPayload, { description: "Take back a proposed voiding." })
  async withdrawVoiding(
    @Arg("input", () => WithdrawVoidingInput) input: WithdrawVoidingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EntryPayload> {
    return await answer(ctx, await withdrawVoiding(ctx, input), shownEntry(ctx));
  }

  @FieldResolver(() => Voiding, {
    nullable: true,
    description: "A voiding that waits for a second person, or was done; null when there is none.",
  })
  async voiding(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<Voiding | null> {
    const { voidReason, voidProposedBy, voidProposedAt, voidConfirmedBy } = entry;
    if (voidReason === null || !voidProposedBy || !voidProposedAt) return null;
    const proposedBy = await load(ctx, peopleById, voidProposedBy);
    const confirmedBy = voidConfirmedBy ? await load(ctx, peopleById, voidConfirmedBy) : null;
    return proposedBy ? { reason: voidReason, proposedBy, proposedAt: voidProposedAt, confirmedBy } : null;
  }

  @FieldResolver(() => Boolean, { description: "You may propose that this entry was made in error." })
  viewerCanVoid(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): boolean {
    return voidingStep(entry, ctx) === "PROPOSE";
  }

  @FieldResolver(() => Boolean, {
    description: "You may confirm, as the second person, that this entry was made in error.",
  })
  viewerCanConfirmVoid(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): boolean {
    return voidingStep(entry, ctx) === "CONFIRM";
  }
}

function shownEntry(ctx: RequestContext) {
  return {
    entry: async ({ entryId }: { entryId?: string }) => (entryId ? await load(ctx, entriesById, entryId) : null),
  };
}

/** What this person's call to void the entry would do, given a reason. */
function voidingStep(entry: RegisterEntry, ctx: RequestContext): "PROPOSE" | "CONFIRM" | null {
  const viewer = requireViewer(ctx);
  if (!keepsRegister(viewer.roles)) return null;
  const { status, voidProposedBy } = entry;
  const facts = { entryStatus: status, proposedById: voidProposedBy, actorId: viewer.personId, reason: "given" };
  const decision = decideVoiding(facts);
  return decision.allowed ? decision.step : null;
}
