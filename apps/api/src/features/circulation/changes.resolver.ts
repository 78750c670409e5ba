import { ChangeKind, readsRegister, seesFullCase } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { pageOf } from "../../platform/graphql/connection.js";
import { load } from "../../platform/graphql/load.js";
import { openActionsOfEntries } from "../actions/index.js";
import { Meeting, seesPapers } from "../meetings/index.js";
import { FullCase, RegisterEntry } from "../register/index.js";
import { caseChangesForViewer, changesSinceLastPanel, lineChangesForViewer } from "./changes-since-last-panel.js";
import { readMeetingChanges } from "./meeting-changes.js";
import { type ChildChanges, ChildChangesConnection, MeetingChangesConnection } from "./meeting-changes.types.js";
import { readMyChangedChildren } from "./my-changed-children.js";
import { PanelChange } from "./panel-change.type.js";

@Resolver(() => FullCase)
export class CaseChangesResolver {
  @FieldResolver(() => [PanelChange], { description: "What changed since the last panel, in the panel's order." })
  async changesSinceLastPanel(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<PanelChange[]> {
    return await load(ctx, changesSinceLastPanel, entry.id);
  }
}

@Resolver(() => RegisterEntry)
export class EntryChangesResolver {
  @Query(() => ChildChangesConnection, {
    description:
      "Your children who changed since you last looked at them: those your service leads for, and those with an open action of yours or your service's. The newest change first.",
  })
  async myChangedChildren(
    @Ctx() ctx: RequestContext,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<ChildChangesConnection> {
    return await readMyChangedChildren(ctx, first, after);
  }

  @FieldResolver(() => [PanelChange], {
    description:
      "What others changed since you last looked at the child, as far as you may see it; for a child you never looked at, since the last panel.",
  })
  async changesForViewer(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<PanelChange[]> {
    return await changesInSight(entry, ctx);
  }

  @FieldResolver(() => Int, { description: "How many things changed since you last looked at the child." })
  async newToViewer(@Root() entry: RegisterEntry, @Ctx() ctx: RequestContext): Promise<number> {
    return (await changesInSight(entry, ctx)).length;
  }
}

@Resolver(() => Meeting)
export class MeetingChangesResolver {
  @FieldResolver(() => MeetingChangesConnection, {
    description:
      "Each child for whom something changed since the panel before; of a closed meeting, between the two registers that were circulated.",
  })
  async changes(
    @Root() meeting: Meeting,
    @Ctx() ctx: RequestContext,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("kinds", () => [ChangeKind], { nullable: true, description: "Only children with a change of these kinds." })
    kinds: ChangeKind[] | null,
  ): Promise<MeetingChangesConnection> {
    if (!seesPapers(ctx, meeting) || !readsRegister(requireViewer(ctx).roles))
      return { ...pageOf<ChildChanges>([], 1, () => [], 0, false), counts: [] };
    return await readMeetingChanges(ctx, meeting, { first, after, kinds });
  }
}

/** By the sight of the viewer: the full case for the panel and the owner of an action, the line for other readers (Q25). */
async function changesInSight(entry: RegisterEntry, ctx: RequestContext): Promise<PanelChange[]> {
  const viewer = requireViewer(ctx);
  const seesAll =
    seesFullCase(viewer, { entryId: entry.id, openActions: [] }) ||
    seesFullCase(viewer, { openActions: entry.openActions ?? (await load(ctx, openActionsOfEntries, entry.id)) });
  return await load(ctx, seesAll ? caseChangesForViewer : lineChangesForViewer, entry.id);
}
