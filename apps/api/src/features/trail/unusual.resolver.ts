import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Person, peopleById } from "../people/index.js";
import { answerUnusualAccess } from "./answer-unusual-access.js";
import { readUnusualPage, referencesOfChildren, unusualById } from "./unusual.reading.js";
import { AnswerUnusualAccessInput, AnswerUnusualAccessPayload, UnusualAccessConnection } from "./unusual.types.js";
import { UnusualAccess } from "./unusual-access.entity.js";

@Resolver(() => UnusualAccess)
export class UnusualResolver {
  @Query(() => UnusualAccessConnection, { description: "What the register found unusual in the trail, newest first." })
  async unusualAccess(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("isOpen", () => Boolean, { nullable: true, description: "Only what nobody has looked into yet." })
    isOpen: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<UnusualAccessConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readUnusualPage(ctx, isOpen ?? false, { first, after, isCounted });
  }

  @Mutation(() => AnswerUnusualAccessPayload, { description: "Record what you learned about an unusual access." })
  async answerUnusualAccess(
    @Arg("input", () => AnswerUnusualAccessInput) input: AnswerUnusualAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AnswerUnusualAccessPayload> {
    return await answer(ctx, await answerUnusualAccess(ctx, input), {
      unusualAccess: async ({ unusualId }) => (unusualId ? await load(ctx, unusualById, unusualId) : null),
    });
  }

  @FieldResolver(() => Person, { description: "Whose access it was." })
  async person(@Root() found: UnusualAccess, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, found.personId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who looked into it; null while nobody has." })
  async answeredBy(@Root() found: UnusualAccess, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return found.answeredBy ? await load(ctx, peopleById, found.answeredBy) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The child's reference; null when it is about no one child.",
  })
  async reference(@Root() found: UnusualAccess, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (!found.childId) return null;
    return (await load(ctx, referencesOfChildren, found.childId)).at(-1) ?? null;
  }

  @FieldResolver(() => Boolean, { description: "You may record what was learned: it is open, and not about you." })
  viewerCanAnswer(@Root() found: UnusualAccess, @Ctx() ctx: RequestContext): boolean {
    return found.answer === null && found.personId !== requireViewer(ctx).personId;
  }
}
