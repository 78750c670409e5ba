import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { type ChildRefs, entriesById } from "../register/index.js";
import { Child } from "./child.entity.js";
import { ChildPayload, CorrectChildInput, ProtectAddressInput, RecordHouseholdInput } from "./children.types.js";
import { childrenById } from "./children-by-id.js";
import { correctChild } from "./correct-child.js";
import { findChild } from "./find-child.js";
import { protectAddress } from "./protect-address.js";
import { recordHousehold } from "./record-household.js";

@Resolver()
export class ChildrenResolver {
  @Query(() => Child, { nullable: true, description: "One child; null when not there or out of your sight." })
  async child(@Ctx() ctx: RequestContext, @Arg("id", () => ID) id: string): Promise<Child | null> {
    return await findChild(ctx, id);
  }

  @Mutation(() => ChildPayload, { description: "Put right who a child is." })
  async correctChild(
    @Arg("input", () => CorrectChildInput) input: CorrectChildInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ChildPayload> {
    return await shown(ctx, await correctChild(ctx, input));
  }

  @Mutation(() => ChildPayload, { description: "Confirm or lift the protection of a child's address." })
  async protectAddress(
    @Arg("input", () => ProtectAddressInput) input: ProtectAddressInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ChildPayload> {
    return await shown(ctx, await protectAddress(ctx, input));
  }

  @Mutation(() => ChildPayload, { description: "Record that two children live in one household." })
  async recordHousehold(
    @Arg("input", () => RecordHouseholdInput) input: RecordHouseholdInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ChildPayload> {
    return await shown(ctx, await recordHousehold(ctx, input));
  }
}

async function shown(ctx: RequestContext, written: Written<ChildRefs>): Promise<ChildPayload> {
  return await answer(ctx, written, {
    child: async ({ childId }) => (childId ? await load(ctx, childrenById, childId) : null),
    entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
  });
}
