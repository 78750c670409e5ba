import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Person, peopleById, Service, servicesById } from "../people/index.js";
import { entriesById, FullCase } from "../register/index.js";
import { addCaseNote } from "./add-case-note.js";
import { CaseNote, SignsOfSafetyNote } from "./notes.entities.js";
import {
  caseNotesById,
  latestSignsOfSafety,
  readCaseNotePage,
  signsOfSafetyById,
  signsOfSafetyOfEntries,
} from "./notes.reading.js";
import {
  AddCaseNoteInput,
  AddCaseNotePayload,
  CaseNoteConnection,
  RecordSignsOfSafetyInput,
  RecordSignsOfSafetyPayload,
} from "./notes.types.js";
import { recordSignsOfSafety } from "./record-signs-of-safety.js";

@Resolver(() => FullCase)
export class CaseNotesResolver {
  @FieldResolver(() => SignsOfSafetyNote, {
    nullable: true,
    description: "Newest Signs of Safety note; null when there is none.",
  })
  latestSignsOfSafety(
    @Root() { entry }: FullCase,
    @Ctx() ctx: RequestContext,
  ): SignsOfSafetyNote | null | Promise<SignsOfSafetyNote | null> {
    return entry.latestSignsOfSafety === undefined
      ? load(ctx, latestSignsOfSafety, entry.id)
      : entry.latestSignsOfSafety;
  }

  @FieldResolver(() => [SignsOfSafetyNote], { description: "Signs of Safety notes, newest first." })
  async signsOfSafety(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<SignsOfSafetyNote[]> {
    return entry.signsOfSafety ?? (await load(ctx, signsOfSafetyOfEntries, entry.id));
  }

  @FieldResolver(() => CaseNoteConnection, { description: "Case notes, newest first." })
  async caseNotes(
    @Root() { entry }: FullCase,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<CaseNoteConnection> {
    const countsAll = selectedPaths(info).has("totalCount");
    return await readCaseNotePage(ctx, entry.id, { first, after, countsAll });
  }
}

@Resolver()
export class NotesResolver {
  @Mutation(() => AddCaseNotePayload, { description: "Add a case note. It cannot be changed afterwards." })
  async addCaseNote(
    @Arg("input", () => AddCaseNoteInput) input: AddCaseNoteInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AddCaseNotePayload> {
    return await answer(ctx, await addCaseNote(ctx, input), {
      caseNote: async ({ noteId }) => (noteId ? await load(ctx, caseNotesById, noteId) : null),
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
    });
  }

  @Mutation(() => RecordSignsOfSafetyPayload, { description: "Write a Signs of Safety note about a child." })
  async recordSignsOfSafety(
    @Arg("input", () => RecordSignsOfSafetyInput) input: RecordSignsOfSafetyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordSignsOfSafetyPayload> {
    return await answer(ctx, await recordSignsOfSafety(ctx, input), {
      signsOfSafetyNote: async ({ noteId }) => (noteId ? await load(ctx, signsOfSafetyById, noteId) : null),
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
    });
  }
}

@Resolver(() => SignsOfSafetyNote)
export class SignsOfSafetyResolver {
  @FieldResolver(() => [Service], { description: "Teams who must work together." })
  async teams(@Root() note: SignsOfSafetyNote, @Ctx() ctx: RequestContext): Promise<Service[]> {
    const teams = await Promise.all(note.teamIds.map((id) => load(ctx, servicesById, id)));
    return teams.filter((team) => team !== null);
  }

  @FieldResolver(() => Person, { description: "Who wrote it." })
  async writtenBy(@Root() note: SignsOfSafetyNote, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return note.writer ?? (await load(ctx, peopleById, note.writtenBy));
  }
}

@Resolver(() => CaseNote)
export class CaseNoteResolver {
  @FieldResolver(() => Person, { description: "Who wrote it." })
  async writtenBy(@Root() note: CaseNote, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return note.writer ?? (await load(ctx, peopleById, note.writtenBy));
  }
}
