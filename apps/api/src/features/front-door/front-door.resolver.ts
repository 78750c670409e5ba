import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { appendReferralUpdate } from "./append-referral-update.js";
import { closeCmeReferral } from "./close-cme-referral.js";
import { CmeReferral } from "./cme-referral.entity.js";
import { ReferralForm } from "./form.types.js";
import { formsOfViewer } from "./forms.js";
import {
  AppendReferralUpdateInput,
  CloseCmeReferralInput,
  ReturnReferralInput,
  RevealReferralAnswersInput,
  ScreenReferralInput,
  SubmitCmeReferralInput,
} from "./front-door.inputs.js";
import { cmeReferralsById, findCmeReferral, readCmeReferralPage } from "./front-door.reading.js";
import {
  CmeReferralConnection,
  CmeReferralFilter,
  CmeReferralPayload,
  RevealReferralAnswersPayload,
  SubmitCmeReferralPayload,
} from "./front-door.types.js";
import type { ReferralRefs } from "./on-referral.js";
import { returnReferral } from "./return-referral.js";
import { revealReferralAnswers } from "./reveal-referral-answers.js";
import { screenReferral } from "./screen-referral.js";
import { submitCmeReferral } from "./submit-cme-referral.js";

@Resolver()
export class FrontDoorResolver {
  @Query(() => [ReferralForm], { description: "The forms with which you tell the authority about children." })
  async referralForms(@Ctx() ctx: RequestContext): Promise<ReferralForm[]> {
    return await formsOfViewer(ctx);
  }

  @Query(() => CmeReferralConnection, {
    description:
      "Referrals to the front door in your sight, those that have waited longest first: all for those who screen, otherwise your school's or service's.",
  })
  async cmeReferrals(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => CmeReferralFilter, { nullable: true }) filter: CmeReferralFilter | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<CmeReferralConnection> {
    const countsAll = selectedPaths(info).has("totalCount");
    return await readCmeReferralPage(ctx, { states: filter?.states ?? null, first, after, countsAll });
  }

  @Query(() => CmeReferral, { nullable: true, description: "One referral; null when not there or out of your sight." })
  async cmeReferral(
    @Ctx() ctx: RequestContext,
    @Arg("reference", () => String) reference: string,
  ): Promise<CmeReferral | null> {
    return await findCmeReferral(ctx, reference);
  }

  @Mutation(() => SubmitCmeReferralPayload, {
    description:
      "Tell the authority about children, or send a returned referral again. A child with an open referral of yours becomes an update of it.",
  })
  async submitCmeReferral(
    @Arg("input", () => SubmitCmeReferralInput) input: SubmitCmeReferralInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubmitCmeReferralPayload> {
    const byId = async (id: string | null | undefined) => (id ? await load(ctx, cmeReferralsById, id) : null);
    return await answer(ctx, await submitCmeReferral(ctx, input), {
      referral: ({ referralId }) => byId(referralId),
      updated: ({ updatedId }) => byId(updatedId),
    });
  }

  @Mutation(() => CmeReferralPayload, {
    description: "Screen a referral: known children go to the service that works with them, the others are taken on.",
  })
  async screenReferral(
    @Arg("input", () => ScreenReferralInput) input: ScreenReferralInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CmeReferralPayload> {
    return await answerReferral(ctx, await screenReferral(ctx, input));
  }

  @Mutation(() => CmeReferralPayload, { description: "Return a referral to its sender with what is missing." })
  async returnReferral(
    @Arg("input", () => ReturnReferralInput) input: ReturnReferralInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CmeReferralPayload> {
    return await answerReferral(ctx, await returnReferral(ctx, input));
  }

  @Mutation(() => CmeReferralPayload, { description: "Close a referral without further action, with the reason." })
  async closeCmeReferral(
    @Arg("input", () => CloseCmeReferralInput) input: CloseCmeReferralInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CmeReferralPayload> {
    return await answerReferral(ctx, await closeCmeReferral(ctx, input));
  }

  @Mutation(() => CmeReferralPayload, { description: "Add later information to a referral." })
  async appendReferralUpdate(
    @Arg("input", () => AppendReferralUpdateInput) input: AppendReferralUpdateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CmeReferralPayload> {
    return await answerReferral(ctx, await appendReferralUpdate(ctx, input));
  }

  @Mutation(() => RevealReferralAnswersPayload, {
    description: "Be shown what is hidden in a referral, once, with the reason, which the trail keeps.",
  })
  async revealReferralAnswers(
    @Arg("input", () => RevealReferralAnswersInput) input: RevealReferralAnswersInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RevealReferralAnswersPayload> {
    return await revealReferralAnswers(ctx, input);
  }
}

async function answerReferral(ctx: RequestContext, written: Written<ReferralRefs>): Promise<CmeReferralPayload> {
  return await answer(ctx, written, {
    referral: async ({ referralId }) => (referralId ? await load(ctx, cmeReferralsById, referralId) : null),
  });
}
