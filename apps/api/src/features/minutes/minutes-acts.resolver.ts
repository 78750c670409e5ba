import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Person, peopleById } from "../people/index.js";
import { approveMinutes } from "./approve-minutes.js";
import { askToApproveMinutes } from "./ask-to-approve-minutes.js";
import { blocksOf } from "./blocks.js";
import { correctMinutes } from "./correct-minutes.js";
import { editMinutes } from "./edit-minutes.js";
import type { MinutesRefs } from "./find-minutes.js";
import { MinutesCorrection, MinutesSection } from "./minutes.entities.js";
import { correctionsOfSections, minutesById, sectionsById, textOf } from "./minutes.reading.js";
import {
  ApproveMinutesInput,
  AskToApproveMinutesInput,
  CorrectMinutesInput,
  CorrectMinutesPayload,
  EditMinutesInput,
  EditMinutesPayload,
  MinutesBlock,
  MinutesPayload,
  PublishMinutesInput,
} from "./minutes.types.js";
import { publishMinutes } from "./publish-minutes.js";

@Resolver()
export class MinutesActsResolver {
  @Mutation(() => EditMinutesPayload, {
    description: "Edit a section of minutes, or put back the text made from the record; an approval is taken back.",
  })
  async editMinutes(
    @Arg("input", () => EditMinutesInput) input: EditMinutesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EditMinutesPayload> {
    return await answer(ctx, await editMinutes(ctx, input), {
      section: async ({ sectionId }) => (sectionId ? await load(ctx, sectionsById, sectionId) : null),
      minutes: async ({ minutesId }) => (minutesId ? await load(ctx, minutesById, minutesId) : null),
    });
  }

  @Mutation(() => MinutesPayload, { description: "Ask the chair to approve the minutes." })
  async askToApproveMinutes(
    @Arg("input", () => AskToApproveMinutesInput) input: AskToApproveMinutesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MinutesPayload> {
    return await minutesAnswer(ctx, await askToApproveMinutes(ctx, input));
  }

  @Mutation(() => MinutesPayload, { description: "Approve the minutes as you read them, as chair of the meeting." })
  async approveMinutes(
    @Arg("input", () => ApproveMinutesInput) input: ApproveMinutesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MinutesPayload> {
    return await minutesAnswer(ctx, await approveMinutes(ctx, input));
  }

  @Mutation(() => MinutesPayload, { description: "Publish approved minutes: they are locked, and the seats are told." })
  async publishMinutes(
    @Arg("input", () => PublishMinutesInput) input: PublishMinutesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MinutesPayload> {
    return await minutesAnswer(ctx, await publishMinutes(ctx, input));
  }

  @Mutation(() => CorrectMinutesPayload, {
    description: "Append a correction to a section of published minutes, with the reason; nothing is overwritten.",
  })
  async correctMinutes(
    @Arg("input", () => CorrectMinutesInput) input: CorrectMinutesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CorrectMinutesPayload> {
    return await answer(ctx, await correctMinutes(ctx, input), {
      correction: async ({ sectionId, correctionId }) =>
        sectionId
          ? ((await load(ctx, correctionsOfSections, sectionId)).find(({ id }) => id === correctionId) ?? null)
          : null,
      section: async ({ sectionId }) => (sectionId ? await load(ctx, sectionsById, sectionId) : null),
      minutes: async ({ minutesId }) => (minutesId ? await load(ctx, minutesById, minutesId) : null),
    });
  }
}

async function minutesAnswer(ctx: RequestContext, written: Written<MinutesRefs>): Promise<MinutesPayload> {
  return await answer(ctx, written, {
    minutes: async ({ minutesId }) => (minutesId ? await load(ctx, minutesById, minutesId) : null),
  });
}

@Resolver(() => MinutesSection)
export class MinutesSectionResolver {
  @FieldResolver(() => String, { description: "What it says: what somebody wrote, or else what the record gave." })
  text(@Root() section: MinutesSection): string {
    return textOf(section);
  }

  @FieldResolver(() => [MinutesBlock], { description: "What it says, as it is shown and printed." })
  blocks(@Root() section: MinutesSection): MinutesBlock[] {
    return blocksOf(textOf(section));
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who edited it last; null when nobody did." })
  async editedBy(@Root() section: MinutesSection, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return section.editedBy ? await load(ctx, peopleById, section.editedBy) : null;
  }

  @FieldResolver(() => [MinutesCorrection], { description: "The corrections appended to it, oldest first." })
  async corrections(@Root() section: MinutesSection, @Ctx() ctx: RequestContext): Promise<MinutesCorrection[]> {
    return await load(ctx, correctionsOfSections, section.id);
  }
}

@Resolver(() => MinutesCorrection)
export class MinutesCorrectionResolver {
  @FieldResolver(() => Person, { description: "Who corrected it." })
  async madeBy(@Root() correction: MinutesCorrection, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, correction.madeBy);
  }
}
