import { may, OPEN_SUBJECT_ACCESS } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { referencesOfChildren } from "../children/index.js";
import { Person, peopleById } from "../people/index.js";
import { Hold } from "./hold.entity.js";
import { holdsById, readHoldPage } from "./holds.reading.js";
import { HoldConnection, HoldPayload, LiftHoldInput, PlaceHoldInput } from "./holds.types.js";
import { liftHold } from "./lift-hold.js";
import { type HoldRefs, placeHold } from "./place-hold.js";
import { statesOfRequests } from "./states-of-requests.js";

@Resolver()
export class HoldsResolver {
  @Query(() => HoldConnection, { description: "Holds on children's records, newest first." })
  async holds(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("isStanding", () => Boolean, { nullable: true, description: "Only those that still stand." })
    isStanding: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<HoldConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readHoldPage(ctx, { isStanding: isStanding ?? false, first, after, isCounted });
  }

  @Mutation(() => HoldPayload, { description: "Hold a child's record from disposal, with the reason." })
  async placeHold(
    @Arg("input", () => PlaceHoldInput) input: PlaceHoldInput,
    @Ctx() ctx: RequestContext,
  ): Promise<HoldPayload> {
    return await answerHold(ctx, await placeHold(ctx, input));
  }

  @Mutation(() => HoldPayload, { description: "Lift a hold, with the reason." })
  async liftHold(
    @Arg("input", () => LiftHoldInput) input: LiftHoldInput,
    @Ctx() ctx: RequestContext,
  ): Promise<HoldPayload> {
    return await answerHold(ctx, await liftHold(ctx, input));
  }
}

async function answerHold(ctx: RequestContext, written: Written<HoldRefs>): Promise<HoldPayload> {
  return await answer(ctx, written, {
    hold: async ({ holdId }) => (holdId ? await load(ctx, holdsById, holdId) : null),
  });
}

@Resolver(() => Hold)
export class HoldResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The child's newest reference; null when there is none.",
  })
  async reference(@Root() hold: Hold, @Ctx() ctx: RequestContext): Promise<string | null> {
    return await load(ctx, referencesOfChildren, hold.childId);
  }

  @FieldResolver(() => Person, { description: "Who placed it, or whose act it came with." })
  async placedBy(@Root() hold: Hold, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, hold.placedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who lifted it; null while it stands." })
  async liftedBy(@Root() hold: Hold, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return hold.liftedBy ? await load(ctx, peopleById, hold.liftedBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may lift it now." })
  async viewerCanLift(@Root() hold: Hold, @Ctx() ctx: RequestContext): Promise<boolean> {
    if (hold.liftedAt !== null || !may(requireViewer(ctx).roles, "liftHold")) return false;
    const state = hold.requestId ? await load(ctx, statesOfRequests, hold.requestId) : null;
    return state === null || !OPEN_SUBJECT_ACCESS.includes(state);
  }
}
