import { isOutstanding, isOverdue, isSilent, mayUpdateAction, overdueByDays } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { lastCirculatedOn } from "../circulation/index.js";
import { Meeting, meetingInSight } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import { entriesById, FullCase, RegisterEntry } from "../register/index.js";
import { Action, ActionUpdate } from "./actions.entities.js";
import { draftsOfActions, factsOf, openActionsOfEntries, updatesOfActions } from "./actions.reading.js";
import { ActionConnection } from "./actions.types.js";
import { readCaseActions } from "./case-actions.js";

@Resolver(() => Action)
export class ActionResolver {
  @FieldResolver(() => RegisterEntry, { description: "The entry it is for." })
  entry(@Root() action: Action, @Ctx() ctx: RequestContext): RegisterEntry | Promise<RegisterEntry | null> {
    return action.entry ?? load(ctx, entriesById, action.entryId);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description:
      "Meeting it is due at, and moves with; null when it is due on a day of its own, or you may not see meetings.",
  })
  async dueMeeting(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return await meetingInSight(ctx, action.dueMeetingId);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: "Meeting that agreed it; null when it was agreed between meetings, or you may not see meetings.",
  })
  async agreedMeeting(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return await meetingInSight(ctx, action.agreedMeetingId);
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

  @FieldResolver(() => String, {
    nullable: true,
    description: "What you have typed about it and not yet sent; null when there is nothing.",
  })
  async draft(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<string | null> {
    return await load(ctx, draftsOfActions, action.id);
  }

  @FieldResolver(() => Boolean, { description: "You may update this action." })
  viewerCanUpdate(@Root() action: Action, @Ctx() ctx: RequestContext): boolean {
    return action.state === "OPEN" && mayUpdateAction(requireViewer(ctx), action);
  }
}

@Resolver(() => ActionUpdate)
export class ActionUpdateResolver {
  @FieldResolver(() => Person, { description: "Who said it." })
  async madeBy(@Root() update: ActionUpdate, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, update.madeBy);
  }
}

@Resolver(() => FullCase)
export class CaseActionsResolver {
  @FieldResolver(() => [Action], { description: "Open actions, earliest due first." })
  openActions(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Action[] | Promise<Action[]> {
    return entry.openActions ?? load(ctx, openActionsOfEntries, entry.id);
  }

  @FieldResolver(() => ActionConnection, { description: "Every action ever agreed for the child, newest first." })
  async actions(
    @Root() { entry }: FullCase,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<ActionConnection> {
    return await readCaseActions(ctx, entry.id, { first, after, isCounted: selectedPaths(info).has("totalCount") });
  }
}
