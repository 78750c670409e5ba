import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { entriesById, FullCase } from "../register/index.js";
import { deletePrivateNote } from "./delete-private-note.js";
import { PrivateNote } from "./private-note.entity.js";
import { ownNotesOfChildren } from "./private-notes.reading.js";
import {
  DeletePrivateNoteInput,
  DeletePrivateNotePayload,
  WritePrivateNoteInput,
  WritePrivateNotePayload,
} from "./private-notes.types.js";
import { writePrivateNote } from "./write-private-note.js";

@Resolver(() => FullCase)
export class PrivateNotesResolver {
  @FieldResolver(() => PrivateNote, {
    nullable: true,
    description: "Your own note about the child, which nobody else sees; null when you wrote none.",
  })
  async privateNote(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<PrivateNote | null> {
    return await load(ctx, ownNotesOfChildren, entry.childId);
  }

  @Mutation(() => WritePrivateNotePayload, {
    description: "Write or change your own note about a child. Nobody else sees it, and it is in no paper.",
  })
  async writePrivateNote(
    @Arg("input", () => WritePrivateNoteInput) input: WritePrivateNoteInput,
    @Ctx() ctx: RequestContext,
  ): Promise<WritePrivateNotePayload> {
    return await answer(ctx, await writePrivateNote(ctx, input), {
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
    });
  }

  @Mutation(() => DeletePrivateNotePayload, { description: "Delete your own note about a child, for good." })
  async deletePrivateNote(
    @Arg("input", () => DeletePrivateNoteInput) input: DeletePrivateNoteInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DeletePrivateNotePayload> {
    return await answer(ctx, await deletePrivateNote(ctx, input), {
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
    });
  }
}
