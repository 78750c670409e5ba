import { isInForce, may } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Meeting, meetingInSight } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import { entriesById, FullCase, RegisterEntry } from "../register/index.js";
import { Disclosure } from "./disclosure.entity.js";
import {
  disclosuresById,
  disclosuresOfEntries,
  disclosuresOfMeetings,
  readDisclosurePage,
} from "./disclosures.reading.js";
import { endDisclosure } from "./end-disclosure.js";
import { type DisclosureRefs, recordDisclosure } from "./record-disclosure.js";
import { DisclosureConnection, DisclosurePayload, EndDisclosureInput, RecordDisclosureInput } from "./sharing.types.js";

@Resolver()
export class DisclosuresResolver {
  @Query(() => DisclosureConnection, {
    description: "Agreements that something may be disclosed beyond the meeting, newest first.",
  })
  async disclosures(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("isInForce", () => Boolean, { nullable: true, description: "Only those that hold today." })
    isInForceOnly: boolean | null,
    @Arg("about", () => ID, {
      nullable: true,
      description: "Only those that cover what leaves of one record: an entry, a meeting, an enquiry or a permission.",
    })
    about: string | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<DisclosureConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readDisclosurePage(ctx, {
      isInForce: isInForceOnly ?? false,
      about: about ?? null,
      first,
      after,
      isCounted,
    });
  }

  @Mutation(() => DisclosurePayload, {
    description: "Record an agreement to disclose: what, to whom, agreed by whom, on what basis, when and until when.",
  })
  async recordDisclosure(
    @Arg("input", () => RecordDisclosureInput) input: RecordDisclosureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosurePayload> {
    return await answerDisclosure(ctx, await recordDisclosure(ctx, input));
  }

  @Mutation(() => DisclosurePayload, { description: "End an agreement to disclose, with the reason." })
  async endDisclosure(
    @Arg("input", () => EndDisclosureInput) input: EndDisclosureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosurePayload> {
    return await answerDisclosure(ctx, await endDisclosure(ctx, input));
  }
}

async function answerDisclosure(ctx: RequestContext, written: Written<DisclosureRefs>): Promise<DisclosurePayload> {
  return await answer(ctx, written, {
    disclosure: async ({ disclosureId }) => (disclosureId ? await load(ctx, disclosuresById, disclosureId) : null),
  });
}

@Resolver(() => Disclosure)
export class DisclosureResolver {
  @FieldResolver(() => RegisterEntry, { nullable: true, description: "The child; null when it is about a meeting." })
  async entry(@Root() disclosure: Disclosure, @Ctx() ctx: RequestContext): Promise<RegisterEntry | null> {
    return disclosure.entryId ? await load(ctx, entriesById, disclosure.entryId) : null;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The meeting; null when it is about a child." })
  async meeting(@Root() disclosure: Disclosure, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return await meetingInSight(ctx, disclosure.meetingId);
  }

  @FieldResolver(() => Person, { description: "Who recorded it." })
  async recordedBy(@Root() disclosure: Disclosure, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, disclosure.recordedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who ended it; null while nobody did." })
  async endedBy(@Root() disclosure: Disclosure, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return disclosure.endedBy ? await load(ctx, peopleById, disclosure.endedBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "It holds today." })
  isInForce(@Root() disclosure: Disclosure, @Ctx() ctx: RequestContext): boolean {
    return isInForce(disclosure, ctx.today);
  }

  @FieldResolver(() => Boolean, { description: "You may end it." })
  viewerCanEnd(@Root() disclosure: Disclosure, @Ctx() ctx: RequestContext): boolean {
    return isInForce(disclosure, ctx.today) && may(requireViewer(ctx).roles, "endDisclosure");
  }
}

@Resolver(() => FullCase)
export class CaseDisclosuresResolver {
  @FieldResolver(() => [Disclosure], { description: "Agreements to disclose something about the child, newest first." })
  async disclosures(@Root() { entry }: FullCase, @Ctx() ctx: RequestContext): Promise<Disclosure[]> {
    return await load(ctx, disclosuresOfEntries, entry.id);
  }
}

@Resolver(() => Meeting)
export class MeetingDisclosuresResolver {
  @FieldResolver(() => [Disclosure], { description: "Agreements to disclose something of the meeting, newest first." })
  async disclosures(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Disclosure[]> {
    return may(requireViewer(ctx).roles, "disclosures") ? await load(ctx, disclosuresOfMeetings, meeting.id) : [];
  }
}
