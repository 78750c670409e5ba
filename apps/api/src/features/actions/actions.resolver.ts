import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { meetingsById } from "../meetings/index.js";
import { entriesById } from "../register/index.js";
import { chaseWhere, myActionsWhere } from "./action-filter.js";
import { readActionPage } from "./action-list.js";
import { actionsById } from "./actions.reading.js";
import {
  ActionConnection,
  AgreeActionInput,
  AgreeActionPayload,
  CancelActionInput,
  CancelActionPayload,
  CompleteActionInput,
  CompleteActionPayload,
  ReassignActionInput,
  ReassignActionPayload,
  RecordActionUpdateInput,
  RecordActionUpdatePayload,
} from "./actions.types.js";
import { agreeAction } from "./agree-action.js";
import { answerAction } from "./answer-action.js";
import { cancelAction } from "./cancel-action.js";
import { completeAction } from "./complete-action.js";
import { reassignAction } from "./reassign-action.js";
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
    return await readActionPage(ctx, {
      act: "myActions",
      ...myActionsWhere(viewer),
      first,
      after,
      selected: selectedPaths(info),
    });
  }

  @Query(() => ActionConnection, {
    description: "Open actions to chase, earliest due first; every filter given narrows the list.",
  })
  async actions(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("outstanding", () => Boolean, { nullable: true, description: "Only those past their day or silent." })
    outstanding: boolean | null,
    @Arg("overdue", () => Boolean, { nullable: true, description: "Only those past their day." })
    overdue: boolean | null,
    @Arg("silent", () => Boolean, {
      nullable: true,
      description: "Only those nothing was said about since the last circulation.",
    })
    silent: boolean | null,
    @Arg("serviceId", () => ID, { nullable: true, description: "Only those of this service and its people." })
    serviceId: string | null,
    @Arg("notOurs", () => Boolean, {
      nullable: true,
      description: "Only those whose owner says they are another service's, and nobody has answered.",
    })
    notOurs: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<ActionConnection> {
    const chased = chaseWhere({ outstanding, overdue, silent, serviceId, notOurs }, ctx.today);
    return await readActionPage(ctx, { act: "actions", ...chased, first, after, selected: selectedPaths(info) });
  }

  @Mutation(() => AgreeActionPayload, {
    description:
      "Agree what is to be done for a child, by whom and by when; without a day it is due at the next meeting.",
  })
  async agreeAction(
    @Arg("input", () => AgreeActionInput) input: AgreeActionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AgreeActionPayload> {
    return await answer(ctx, await agreeAction(ctx, input), {
      action: async ({ actionId }) => (actionId ? await load(ctx, actionsById, actionId) : null),
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }

  @Mutation(() => RecordActionUpdatePayload, {
    description: "Say how an action is going; done completes it, with the outcome in words.",
  })
  async recordActionUpdate(
    @Arg("input", () => RecordActionUpdateInput) input: RecordActionUpdateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordActionUpdatePayload> {
    return await answerAction(ctx, await recordActionUpdate(ctx, input));
  }

  @Mutation(() => CompleteActionPayload, { description: "Complete an action, with the outcome in words." })
  async completeAction(
    @Arg("input", () => CompleteActionInput) input: CompleteActionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CompleteActionPayload> {
    return await answerAction(ctx, await completeAction(ctx, input));
  }

  @Mutation(() => ReassignActionPayload, {
    description: "Hand an action to another service or person, with the reason.",
  })
  async reassignAction(
    @Arg("input", () => ReassignActionInput) input: ReassignActionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ReassignActionPayload> {
    return await answerAction(ctx, await reassignAction(ctx, input));
  }

  @Mutation(() => CancelActionPayload, { description: "Cancel an action that is no longer needed, with the reason." })
  async cancelAction(
    @Arg("input", () => CancelActionInput) input: CancelActionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CancelActionPayload> {
    return await answerAction(ctx, await cancelAction(ctx, input));
  }
}
