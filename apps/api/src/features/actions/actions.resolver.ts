import {
  type ActionFacts,
  isOutstanding,
  isOverdue,
  isSilent,
  mayUpdateAction,
  overdueByDays,
  todayInLondon,
} from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { lastCirculatedOn } from "../circulation/index.js";
import { entriesById, FullCase, RegisterEntry } from "../register/index.js";
import { readActionPage } from "./action-list.js";
import { Action, ActionUpdate } from "./actions.entities.js";
import { actionsById, openActionsOfEntries, updatesOfActions } from "./actions.reading.js";
import { ActionConnection, ActionPayload, RecordActionUpdateInput } from "./actions.types.js";
import { recordActionUpdate } from "./record-action-update.js";

@Resolver()
export class ActionsResolver {
  @Query(() => ActionConnection, { description: "Open actions in your name or of your service, earliest due first." })
  async myActions(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<ActionConnection> {
    const viewer = requireViewer(ctx);
    const where = "a.state = 'OPEN' AND (a.owner_service_id = $2 OR a.owner_person_id = $3)";
    const values = [viewer.serviceId, viewer.personId];
    return await readActionPage(ctx, { act: "myActions", where, values, first, after, selected: selectedPaths(info) });
  }

  @Mutation(() => ActionPayload, {
    description: "Say how an action is going; done completes it, with the outcome in words.",
  })
  async recordActionUpdate(
    @Arg("input", () => RecordActionUpdateInput) input: RecordActionUpdateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ActionPayload> {
    return await answer(ctx, await recordActionUpdate(ctx, input), {
      action: async ({ actionId }) => (actionId ? await load(ctx, actionsById, actionId) : null),
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
    });
  }
}

@Resolver(() => Action)
export class ActionResolver {
  @FieldResolver(() => RegisterEntry, { description: "The entry it is for." })
  async entry(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    return action.entry ?? (await load(ctx, entriesById, action.entryId));
  }

  @FieldResolver(() => Boolean, { description: "Past its day." })
  isOverdue(@Root() action: Action, @Ctx() ctx: RequestContext): boolean {
    return isOverdue(action, ctx.today);
  }

  @FieldResolver(() => Int, { description: "Days past its day; 0 when not." })
  overdueByDays(@Root() action: Action, @Ctx() ctx: RequestContext): number {
    return overdueByDays(action, ctx.today);
  }

  @FieldResolver(() => Boolean, { description: "Nothing was said about it since the last circulation." })
  async isSilent(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<boolean> {
    return isSilent(factsOf(action), await lastCirculatedOn(ctx));
  }

  @FieldResolver(() => Boolean, { description: "Past its day, or silent since the last circulation." })
  async isOutstanding(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<boolean> {
    return isOutstanding(factsOf(action), ctx.today, await lastCirculatedOn(ctx));
  }

  @FieldResolver(() => [ActionUpdate], { description: "What was said about it, newest first." })
  async updates(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<ActionUpdate[]> {
    return await load(ctx, updatesOfActions, action.id);
  }

  @FieldResolver(() => Boolean, { description: "You may update this action." })
  viewerCanUpdate(@Root() action: Action, @Ctx() ctx: RequestContext): boolean {
    return action.state === "OPEN" && mayUpdateAction(requireViewer(ctx), action);
  }
}

@Resolver(() => FullCase)
export class CaseActionsResolver {
  @FieldResolver(() => [Action], { description: "Open actions, earliest due first." })
  async openActions(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<Action[]> {
    return entry.openActions ?? (await load(ctx, openActionsOfEntries, entry.id));
  }
}

function factsOf(action: Action): ActionFacts {
  return {
    state: action.state,
    dueOn: action.dueOn,
    agreedOn: todayInLondon(action.agreedAt.getTime()),
    lastUpdatedOn: action.updatedAt ? todayInLondon(action.updatedAt.getTime()) : null,
  };
}
