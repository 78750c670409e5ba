import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { answer } from "../../platform/graphql/payload.js";
import { Draft } from "./draft.entity.js";
import { findDraft } from "./drafts.reading.js";
import { SaveDraftInput, SaveDraftPayload } from "./drafts.types.js";
import { saveDraft } from "./save-draft.js";

@Resolver()
export class DraftsResolver {
  @Query(() => Draft, { nullable: true, description: "Your own draft for a form; null when there is none." })
  async draft(
    @Ctx() ctx: RequestContext,
    @Arg("kind", () => String) kind: string,
    @Arg("subjectId", () => ID) subjectId: string,
  ): Promise<Draft | null> {
    return await findDraft(ctx, kind, subjectId);
  }

  @Mutation(() => SaveDraftPayload, { description: "Keep what you have typed, for you alone." })
  async saveDraft(
    @Arg("input", () => SaveDraftInput) input: SaveDraftInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SaveDraftPayload> {
    return await answer(ctx, await saveDraft(ctx, input), {
      draft: async ({ kind, subjectId }) => (kind && subjectId ? await findDraft(ctx, kind, subjectId) : null),
    });
  }
}
