import { EscalationState } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Action, actionsById } from "../actions/index.js";
import { Notice } from "../mail/index.js";
import { Person, peopleById } from "../people/index.js";
import { Code, codesOf } from "../procedure/index.js";
import { answerEscalation } from "./answer-escalation.js";
import { type EscalationRefs, escalateAction } from "./escalate-action.js";
import { Escalation } from "./escalation.entity.js";
import { escalationsById, escalationsOfActions, readEscalation, readEscalationPage } from "./escalations.reading.js";
import {
  AnswerEscalationInput,
  AnswerEscalationPayload,
  EscalateActionInput,
  EscalateActionPayload,
  EscalationConnection,
} from "./escalations.types.js";
import { evidenceOf } from "./evidence.js";

@Resolver()
export class EscalationsResolver {
  @Query(() => EscalationConnection, { description: "Unmet actions that were escalated, newest first." })
  async escalations(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("state", () => EscalationState, { nullable: true, description: "Only those open, or only those answered." })
    state: EscalationState | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<EscalationConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readEscalationPage(ctx, { state: state ?? null, first, after, isCounted });
  }

  @Query(() => Escalation, { nullable: true, description: "One escalation; null when it is not there." })
  async escalation(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<Escalation | null> {
    return await readEscalation(ctx, id);
  }

  @Mutation(() => EscalateActionPayload, {
    description: "Pass an outstanding action to a higher level: to whom, why, and by when an answer is asked for.",
  })
  async escalateAction(
    @Arg("input", () => EscalateActionInput) input: EscalateActionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EscalateActionPayload> {
    return await answerBoth(ctx, await escalateAction(ctx, input));
  }

  @Mutation(() => AnswerEscalationPayload, { description: "Answer an escalation, in words." })
  async answerEscalation(
    @Arg("input", () => AnswerEscalationInput) input: AnswerEscalationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AnswerEscalationPayload> {
    return await answerBoth(ctx, await answerEscalation(ctx, input));
  }
}

async function answerBoth(ctx: RequestContext, written: Written<EscalationRefs>): Promise<EscalateActionPayload> {
  return await answer(ctx, written, {
    escalation: async ({ escalationId }) => (escalationId ? await load(ctx, escalationsById, escalationId) : null),
    action: async ({ actionId }) => (actionId ? await load(ctx, actionsById, actionId) : null),
  });
}

@Resolver(() => Escalation)
export class EscalationResolver {
  @FieldResolver(() => Action, { description: "The action that was escalated." })
  async action(@Root() escalation: Escalation, @Ctx() ctx: RequestContext): Promise<Action | null> {
    return await load(ctx, actionsById, escalation.actionId);
  }

  @FieldResolver(() => Code, { description: "Level of the procedure's ladder." })
  level(@Root() escalation: Escalation, @Ctx() ctx: RequestContext): Code | null {
    return codesOf(ctx.pack.escalationLevels, [escalation.levelCode])[0] ?? null;
  }

  @FieldResolver(() => [Notice], {
    description: "What was sent about the action before and with this step: to whom, when, and whether it arrived.",
  })
  async evidence(@Root() escalation: Escalation, @Ctx() ctx: RequestContext): Promise<Notice[]> {
    return await load(ctx, evidenceOf, escalation.id);
  }

  @FieldResolver(() => [Escalation], { description: "The steps of the ladder that came before it, lowest first." })
  async earlierSteps(@Root() escalation: Escalation, @Ctx() ctx: RequestContext): Promise<Escalation[]> {
    const all = await load(ctx, escalationsOfActions, escalation.actionId);
    const rankOf = ({ levelCode }: Escalation) =>
      ctx.pack.escalationLevels.find(({ code }) => code === levelCode)?.rank ?? 0;
    const isBefore = (one: Escalation) => rankOf(one) < rankOf(escalation) && one.raisedAt <= escalation.raisedAt;
    return all.filter(isBefore).toSorted((one, other) => rankOf(one) - rankOf(other));
  }

  @FieldResolver(() => Person, {
    description: "Who escalated it; the register itself, where it was reached by itself.",
  })
  async raisedBy(@Root() escalation: Escalation, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, escalation.raisedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who answered it; null until somebody did." })
  async answeredBy(@Root() escalation: Escalation, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return escalation.answeredBy ? await load(ctx, peopleById, escalation.answeredBy) : null;
  }
}

@Resolver(() => Action)
export class ActionEscalationsResolver {
  @FieldResolver(() => [Escalation], { description: "When and to whom it was escalated, newest first." })
  async escalations(@Root() action: Action, @Ctx() ctx: RequestContext): Promise<Escalation[]> {
    return await load(ctx, escalationsOfActions, action.id);
  }
}
