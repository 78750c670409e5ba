import { ReferralState, Sight } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Child, childrenById } from "../children/index.js";
import { Meeting, meetingsById } from "../meetings/index.js";
import { SignsOfSafetyNote, signsOfSafetyById } from "../notes/index.js";
import { Person, peopleById, Service, servicesById } from "../people/index.js";
import { Code, codesOf } from "../procedure/index.js";
import { entriesById, FullCase, RegisterEntry } from "../register/index.js";
import { Referral } from "./referral.entity.js";
import { findReferral, readReferralPage, referralsById, referralsOfEntries } from "./referrals.reading.js";
import { ReferralConnection, SubmitReferralInput, SubmitReferralPayload } from "./referrals.types.js";
import { submitReferral } from "./submit-referral.js";

@Resolver()
export class ReferralsResolver {
  @Query(() => ReferralConnection, { description: "Referrals to the panel, newest first." })
  async referrals(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("state", () => ReferralState, { nullable: true }) state: ReferralState | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<ReferralConnection> {
    const countsAll = selectedPaths(info).has("totalCount");
    return await readReferralPage(ctx, { state: state ?? null, first, after, countsAll });
  }

  @Query(() => Referral, { nullable: true, description: "One referral; null when not there or out of your sight." })
  async referral(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<Referral | null> {
    return await findReferral(ctx, id);
  }

  @Mutation(() => SubmitReferralPayload, {
    description: "Refer a child to the panel. The child is on the register at once and on the next agenda by itself.",
  })
  async submitReferral(
    @Arg("input", () => SubmitReferralInput) input: SubmitReferralInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubmitReferralPayload> {
    return await answer(ctx, await submitReferral(ctx, input), {
      referral: async ({ referralId }) => (referralId ? await load(ctx, referralsById, referralId) : null),
      reference: async ({ reference }) => reference ?? null,
      entry: async ({ entryId }) => await entryInSight(ctx, entryId),
      knownEntry: async ({ knownEntryId }) => await entryInSight(ctx, knownEntryId),
    });
  }
}

@Resolver(() => Referral)
export class ReferralResolver {
  @FieldResolver(() => Child, { nullable: true, description: "The child; null when you may not see the register." })
  async child(@Root() referral: Referral, @Ctx() ctx: RequestContext): Promise<Child | null> {
    return seesRegister(ctx) ? await load(ctx, childrenById, referral.childId) : null;
  }

  @FieldResolver(() => RegisterEntry, { nullable: true, description: "The entry; null when you may not see it." })
  async entry(@Root() referral: Referral, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    return await entryInSight(ctx, referral.entryId);
  }

  @FieldResolver(() => [Code], { description: "Criteria met." })
  criteria(@Root() referral: Referral, @Ctx() ctx: RequestContext): Code[] {
    return codesOf(ctx.pack.criteria, referral.criteriaCodes);
  }

  @FieldResolver(() => Service, { description: "The service that referred." })
  async service(@Root() referral: Referral, @Ctx() ctx: RequestContext): Promise<Service | null> {
    return await load(ctx, servicesById, referral.serviceId);
  }

  @FieldResolver(() => Person, { description: "Who referred." })
  async referredBy(@Root() referral: Referral, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, referral.referredBy);
  }

  @FieldResolver(() => SignsOfSafetyNote, {
    nullable: true,
    description: "The note sent with it; null unless you see the full case or wrote it.",
  })
  async signsOfSafety(@Root() referral: Referral, @Ctx() ctx: RequestContext): Promise<SignsOfSafetyNote | null> {
    const viewer = requireViewer(ctx);
    const maySee = viewer.sight === Sight.FULL_CASE || viewer.personId === referral.referredBy;
    const id = referral.signsOfSafetyNoteId;
    return maySee && id ? await load(ctx, signsOfSafetyById, id) : null;
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: "The meeting that considers it; null when none does yet, or you may not see meetings.",
  })
  async meeting(@Root() referral: Referral, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    const maySee = requireViewer(ctx).sight === Sight.FULL_CASE;
    return maySee && referral.meetingId ? await load(ctx, meetingsById, referral.meetingId) : null;
  }
}

@Resolver(() => FullCase)
export class CaseReferralsResolver {
  @FieldResolver(() => [Referral], { description: "Referrals of the child for this entry, newest first." })
  async referrals(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<Referral[]> {
    return await load(ctx, referralsOfEntries, entry.id);
  }
}

function seesRegister(ctx: RequestContext): boolean {
  const { sight } = requireViewer(ctx);
  return sight === Sight.FULL_CASE || sight === Sight.REGISTER_LINE;
}

async function entryInSight(ctx: RequestContext, id: string | null | undefined): Promise<RegisterEntry | null> {
  return id && seesRegister(ctx) ? await load(ctx, entriesById, id) : null;
}
