import { keepsRegister, may } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Child, childrenById } from "../children/index.js";
import { Person, peopleById } from "../people/index.js";
import { ChildMerge } from "./merge.entity.js";
import { type MergeRefs, mergeChildren } from "./merge-children.js";
import { mergesOfChildren, type StandingMerge } from "./merging.reading.js";
import { MergeChildrenInput, MergePayload, UndoMergeInput } from "./merging.types.js";
import { undoMerge } from "./undo-merge.js";

@Resolver()
export class MergingResolver {
  @Mutation(() => MergePayload, { description: "Put two records of one child together; it can be taken back." })
  async mergeChildren(
    @Arg("input", () => MergeChildrenInput) input: MergeChildrenInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MergePayload> {
    return await shown(ctx, await mergeChildren(ctx, input));
  }

  @Mutation(() => MergePayload, { description: "Take two records apart that were put together." })
  async undoMerge(
    @Arg("input", () => UndoMergeInput) input: UndoMergeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MergePayload> {
    return await shown(ctx, await undoMerge(ctx, input));
  }
}

@Resolver(() => Child)
export class ChildMergesResolver {
  @FieldResolver(() => Boolean, { description: "You may put another record of this child together with this one." })
  viewerCanMerge(@Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "mergeChildren");
  }

  @FieldResolver(() => [ChildMerge], {
    description: "Records that were put together with this one, newest first; empty unless you keep the register.",
  })
  async childMerges(@Root() child: Child, @Ctx() ctx: RequestContext): Promise<ChildMerge[]> {
    return keepsRegister(requireViewer(ctx).roles) ? await load(ctx, mergesOfChildren, child.id) : [];
  }
}

@Resolver(() => ChildMerge)
export class ChildMergeResolver {
  @FieldResolver(() => String, { description: "The name on the record that went." })
  mergedName(@Root() merge: StandingMerge): string {
    return merge.mergedName;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The entry that was voided because both were on the register; null when only one was.",
  })
  voidedReference(@Root() merge: StandingMerge): string | null {
    return merge.voidedReference;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who put them together." })
  async mergedBy(@Root() merge: ChildMerge, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, merge.mergedBy);
  }

  @FieldResolver(() => Boolean, { description: "You may take them apart." })
  viewerCanUndo(@Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "undoMerge");
  }
}

async function shown(ctx: RequestContext, written: Written<MergeRefs>): Promise<MergePayload> {
  return await answer(ctx, written, {
    child: async ({ childId }) => (childId ? await load(ctx, childrenById, childId) : null),
    otherChild: async ({ otherChildId }) => (otherChildId ? await load(ctx, childrenById, otherChildId) : null),
  });
}
