import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Action, actionsById } from "../actions/index.js";
import { SignsOfSafetyNote, signsOfSafetyById } from "../notes/index.js";
import { Person, peopleById } from "../people/index.js";
import { entriesById } from "../register/index.js";
import { answerWorry } from "./answer-worry.js";
import { worriesOfNotes } from "./worries.reading.js";
import { AnswerWorryInput, AnswerWorryPayload, Worry } from "./worries.types.js";

@Resolver(() => SignsOfSafetyNote)
export class WorriesResolver {
  @FieldResolver(() => [Worry], { description: "Each line of what we are concerned about, with what answers it." })
  async worries(@Root() note: SignsOfSafetyNote, @Ctx() ctx: RequestContext): Promise<Worry[]> {
    return await load(ctx, worriesOfNotes, note.id);
  }

  @Mutation(() => AnswerWorryPayload, {
    description: "Say which action answers a worry of the newest Signs of Safety note, or why there is none.",
  })
  async answerWorry(
    @Arg("input", () => AnswerWorryInput) input: AnswerWorryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AnswerWorryPayload> {
    return await answer(ctx, await answerWorry(ctx, input), {
      signsOfSafetyNote: async ({ noteId }) => (noteId ? await load(ctx, signsOfSafetyById, noteId) : null),
      entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
    });
  }
}

@Resolver(() => Worry)
export class WorryResolver {
  @FieldResolver(() => Action, { nullable: true, description: "Action that answers it; null when none does." })
  async action(@Root() { actionId }: Worry, @Ctx() ctx: RequestContext): Promise<Action | null> {
    return actionId ? await load(ctx, actionsById, actionId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who answered it; null while it is not." })
  async answeredBy(@Root() { answeredBy }: Worry, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return answeredBy ? await load(ctx, peopleById, answeredBy) : null;
  }
}
