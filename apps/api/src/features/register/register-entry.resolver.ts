import {
  daysBetween,
  decideEdit,
  ENTRY_MOVES,
  hasNoPlan,
  may,
  mayMove,
  Population,
  seesEntry,
  seesFullCase,
} from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { recordRead } from "../../platform/audit/audit.js";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { openActionsOfEntries } from "../actions/index.js";
import { recordLooks } from "../looks/index.js";
import { Borough, boroughsByCode } from "../people/index.js";
import { Code, codesOf } from "../procedure/index.js";
import { FullCase } from "./full-case.type.js";
import { populationOf } from "./keep-population.js";
import { readAlong } from "./read-along.js";
import { entriesById, readEntries } from "./register.reading.js";
import { RegisterEntry } from "./register-entry.entity.js";
import { ReducedHoursPlan } from "./register-entry.types.js";

/** Who asks for one of these about one child is shown what changed, and so has looked at it. */
const SHOWS_CHANGES = ["changesForViewer", "fullCase.changesSinceLastPanel"];

@Resolver(() => RegisterEntry)
export class RegisterEntryResolver {
  @Query(() => RegisterEntry, {
    nullable: true,
    description: "One entry by its reference; null when it is not there or out of your sight.",
  })
  async registerEntry(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("reference", () => String) reference: string,
  ): Promise<RegisterEntry | null> {
    const asked = { selected: selectedPaths(info), below: [""] };
    return await reading(ctx, async (tx) => {
      const where = "WHERE e.authority_id = $1 AND e.reference = $2";
      const [entry] = await readEntries(tx, where, [tx.viewer.authorityId, reference], asked);
      if (!entry || !seesEntry(tx.viewer, entry.id)) return null;
      await readAlong(tx, [entry], asked);
      if (SHOWS_CHANGES.some((path) => asked.selected.has(path))) recordLooks(tx, [entry.id]);
      const { id, childId } = entry;
      recordRead(tx, { act: "registerEntry", entity: "RegisterEntry", entityId: id, entryId: id, childId });
      return entry;
    });
  }

  @FieldResolver(() => FullCase, {
    nullable: true,
    description: "The full case; null when you may see the register line only.",
  })
  fullCase(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): FullCase | null | Promise<FullCase | null> {
    return seesFullCase(requireViewer(ctx), { entryId: entry.id, openActions: [] })
      ? { entry }
      : fullCaseOfOwner(entry, ctx);
  }

  @FieldResolver(() => Borough, { nullable: true, description: "Borough; null when not known." })
  async borough(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<Borough | null> {
    return entry.boroughCode ? await load(ctx, boroughsByCode, entry.boroughCode) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "The group in words." })
  groupName(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): string | null {
    return ctx.pack.groups.find((group) => group.group === entry.referralGroup)?.name ?? null;
  }

  @FieldResolver(() => Population, {
    nullable: true,
    description: "Population today; null outside compulsory school age.",
  })
  population(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Population | null {
    return populationOf(entry, ctx).population;
  }

  @FieldResolver(() => String, { description: "Why the child is in this population." })
  populationReason(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): string {
    return populationOf(entry, ctx).reason;
  }

  @FieldResolver(() => String, { description: "The clause the population comes from." })
  populationSource(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): string {
    return populationOf(entry, ctx).source;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Gets fewer hours than full time; null when the hours are not known.",
  })
  isUnder25Hours(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): boolean | null {
    return populationOf(entry, ctx).isUnder25Hours;
  }

  @FieldResolver(() => Code, { nullable: true, description: "Kind of provision; null when not known." })
  provisionType(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Code | null {
    return entry.provisionTypeCode ? (codesOf(ctx.pack.provisionTypes, [entry.provisionTypeCode])[0] ?? null) : null;
  }

  @FieldResolver(() => [Code], { description: "Reasons, from the procedure's list." })
  reasons(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Code[] {
    return codesOf(ctx.pack.reasons, entry.reasonCodes);
  }

  @FieldResolver(() => [Code], { description: "Purposes of the case, from the procedure's list." })
  purposes(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Code[] {
    return codesOf(ctx.pack.purposes, entry.purposeCodes);
  }

  @FieldResolver(() => ReducedHoursPlan, {
    nullable: true,
    description: "The plan for a gradual return; null when there is none.",
  })
  reducedHoursPlan(@Root() entry: RegisterEntry): ReducedHoursPlan | null {
    if (entry.planTargetHours === null || entry.planHoursNow === null) return null;
    return { hoursNow: entry.planHoursNow, targetHours: entry.planTargetHours, reviewOn: entry.planReviewOn };
  }

  @FieldResolver(() => Int, { description: "Days since the child was added." })
  daysOnRegister(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): number {
    return daysBetween(entry.dateAdded, entry.removedOn ?? ctx.today);
  }

  @FieldResolver(() => Boolean, { description: "Has an open action past its day." })
  hasOverdueAction(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): boolean {
    return entry.nextActionDueOn !== null && entry.nextActionDueOn < ctx.today;
  }

  @FieldResolver(() => Boolean, { description: "Has an open action or a reduced-hours plan." })
  hasPlan(@Root() entry: RegisterEntry): boolean {
    return !hasNoPlan({ openActions: entry.openActionCount, hasReducedHoursPlan: entry.planTargetHours !== null });
  }

  @FieldResolver(() => RegisterEntry, {
    nullable: true,
    description: "The child's earlier entry; null when there is none.",
  })
  async previousEntry(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    return entry.previousEntryId ? await load(ctx, entriesById, entry.previousEntryId) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may change this entry." })
  viewerCanEdit(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "recordProvision") && decideEdit(entry.status).allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may record where the child is." })
  viewerCanRecordLocation(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "recordLocation") && decideEdit(entry.status).allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may propose that the child leaves the register." })
  viewerCanProposeRemoval(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "proposeRemoval") && mayMove(ENTRY_MOVES, entry.status, "REMOVAL_PROPOSED");
  }
}

async function fullCaseOfOwner(entry: RegisterEntry, ctx: RequestContext): Promise<FullCase | null> {
  const openActions = entry.openActions ?? (await load(ctx, openActionsOfEntries, entry.id));
  return seesFullCase(requireViewer(ctx), { entryId: entry.id, openActions }) ? { entry } : null;
}
