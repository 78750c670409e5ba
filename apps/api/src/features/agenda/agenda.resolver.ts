import { DecisionBasis, isSettled } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Action } from "../actions/index.js";
import { changesSinceLastPanel, PanelChange } from "../circulation/index.js";
import { meetingsById } from "../meetings/index.js";
import { peopleById, seatsById, servicesById } from "../people/index.js";
import { entriesById, RegisterEntry } from "../register/index.js";
import { RemovalRequest } from "../removals/index.js";
import { addAgendaItem } from "./add-agenda-item.js";
import {
  AddAgendaItemInput,
  DeferAgendaItemInput,
  DiscussItemInput,
  MoveAgendaItemInput,
  RecordDecisionInput,
  RemoveAgendaItemInput,
} from "./agenda.inputs.js";
import { agendaItemsById } from "./agenda.reading.js";
import { AgendaItemPayload, AgendaPayload, Decision, type DissentLine } from "./agenda.types.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { dissentsOfItems } from "./decision-parts.js";
import { deferAgendaItem } from "./defer-agenda-item.js";
import { discussItem } from "./discuss-item.js";
import type { ItemRefs } from "./find-item.js";
import { actionsOfItems, removalsOfItems } from "./item-lists.js";
import { secondsSpentOn } from "./item-time.js";
import { moveAgendaItem } from "./move-agenda-item.js";
import { recordDecision } from "./record-decision.js";
import { removeAgendaItem } from "./remove-agenda-item.js";

@Resolver()
export class AgendaResolver {
  @Mutation(() => AgendaItemPayload, { description: "Put a child on an agenda by hand; late once it was circulated." })
  async addAgendaItem(
    @Arg("input", () => AddAgendaItemInput) input: AddAgendaItemInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgendaItemPayload> {
    return await itemAnswer(ctx, await addAgendaItem(ctx, input));
  }

  @Mutation(() => AgendaPayload, { description: "Take a child off a draft agenda, with the reason." })
  async removeAgendaItem(
    @Arg("input", () => RemoveAgendaItemInput) input: RemoveAgendaItemInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgendaPayload> {
    return await itemAnswer(ctx, await removeAgendaItem(ctx, input));
  }

  @Mutation(() => AgendaPayload, { description: "Move an item up or down within its group." })
  async moveAgendaItem(
    @Arg("input", () => MoveAgendaItemInput) input: MoveAgendaItemInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgendaPayload> {
    return await itemAnswer(ctx, await moveAgendaItem(ctx, input));
  }

  @Mutation(() => AgendaItemPayload, { description: "Record what the panel decided about a child." })
  async recordDecision(
    @Arg("input", () => RecordDecisionInput) input: RecordDecisionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgendaItemPayload> {
    return await itemAnswer(ctx, await recordDecision(ctx, input));
  }

  @Mutation(() => AgendaItemPayload, { description: "Put a child off to the next meeting, with the reason." })
  async deferAgendaItem(
    @Arg("input", () => DeferAgendaItemInput) input: DeferAgendaItemInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgendaItemPayload> {
    return await itemAnswer(ctx, await deferAgendaItem(ctx, input));
  }

  @Mutation(() => AgendaItemPayload, {
    description: "Go on to a child at the meeting: everybody sees it, and its time begins to count.",
  })
  async discussItem(
    @Arg("input", () => DiscussItemInput) input: DiscussItemInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgendaItemPayload> {
    return await itemAnswer(ctx, await discussItem(ctx, input));
  }
}

async function itemAnswer(ctx: RequestContext, written: Written<ItemRefs>): Promise<AgendaItemPayload> {
  return await answer(ctx, written, {
    agendaItem: async ({ itemId }) => (itemId ? await load(ctx, agendaItemsById, itemId) : null),
    meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
  });
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Boolean, {
    description: "The panel is done with the child at this meeting: decided, or put off.",
  })
  isSettled(@Root() { state }: AgendaItem): boolean {
    return isSettled(state);
  }

  @FieldResolver(() => RegisterEntry, { description: "The child's entry." })
  async entry(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    return await load(ctx, entriesById, item.entryId);
  }

  @FieldResolver(() => RemovalRequest, {
    nullable: true,
    description: "The removal that stands here or was decided here; null when there is none.",
  })
  async removalRequest(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<RemovalRequest | null> {
    return await load(ctx, removalsOfItems, item.id);
  }

  @FieldResolver(() => [PanelChange], {
    description: "What changed since the last panel; nothing once the meeting is closed.",
  })
  async changesSinceLastPanel(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<readonly PanelChange[]> {
    const meeting = await load(ctx, meetingsById, item.meetingId);
    return meeting?.state === "CLOSED" ? [] : await load(ctx, changesSinceLastPanel, item.entryId);
  }

  @FieldResolver(() => Decision, { nullable: true, description: "What the panel decided; null until it did." })
  async decision(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<Decision | null> {
    const { decisionText, leadServiceId, decidedBy, decidedAt } = item;
    if (decisionText === null || !leadServiceId || !decidedBy || !decidedAt) return null;
    const leadService = await load(ctx, servicesById, leadServiceId);
    const recordedBy = await load(ctx, peopleById, decidedBy);
    if (!leadService || !recordedBy) return null;
    const { decisionGroup: group, pathways, reviewOn, vulnerability } = item;
    return {
      text: decisionText,
      leadService,
      group,
      pathways,
      reviewOn,
      vulnerability,
      basis: item.decisionBasis ?? DecisionBasis.CONSENSUS,
      dissents: await dissentLines(ctx, item.id),
      recordedBy,
      recordedAt: decidedAt,
    };
  }

  @FieldResolver(() => Int, { description: "Seconds the panel has spent on the child at this meeting so far." })
  async secondsSpent(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<number> {
    return await load(ctx, secondsSpentOn, item.id);
  }

  @FieldResolver(() => [Action], { description: "The actions agreed for the child at this meeting." })
  async actions(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<Action[]> {
    return await load(ctx, actionsOfItems, item.id);
  }
}

async function dissentLines(ctx: RequestContext, itemId: string): Promise<DissentLine[]> {
  const dissents = await load(ctx, dissentsOfItems, itemId);
  const lines = await Promise.all(
    dissents.map(async ({ seatId, personId, words }) => ({
      seat: await load(ctx, seatsById, seatId),
      person: personId ? await load(ctx, peopleById, personId) : null,
      words,
    })),
  );
  return lines.flatMap(({ seat, ...line }) => (seat ? [{ seat, ...line }] : []));
}
