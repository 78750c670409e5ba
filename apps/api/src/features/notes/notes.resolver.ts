import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { Person, peopleById, Service, servicesById } from "../people/index.js";
import { FullCase } from "../register/index.js";
import { CaseNote, SignsOfSafetyNote } from "./notes.entities.js";
import { latestSignsOfSafety, signsOfSafetyOfEntries } from "./notes.reading.js";

@Resolver(() => FullCase)
export class CaseNotesResolver {
  @FieldResolver(() => SignsOfSafetyNote, {
    nullable: true,
    description: "Newest Signs of Safety note; null when there is none.",
  })
  async latestSignsOfSafety(
    @Root() { entry }: FullCase,
    @Ctx() ctx: RequestContext,
  ): Promise<SignsOfSafetyNote | null> {
    return entry.latestSignsOfSafety === undefined
      ? await load(ctx, latestSignsOfSafety, entry.id)
      : entry.latestSignsOfSafety;
  }

  @FieldResolver(() => [SignsOfSafetyNote], { description: "Signs of Safety notes, newest first." })
  async signsOfSafety(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<SignsOfSafetyNote[]> {
    return await load(ctx, signsOfSafetyOfEntries, entry.id);
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
    return await load(ctx, peopleById, note.writtenBy);
  }
}

@Resolver(() => CaseNote)
export class CaseNoteResolver {
  @FieldResolver(() => Person, { description: "Who wrote it." })
  async writtenBy(@Root() note: CaseNote, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, note.writtenBy);
  }
}
