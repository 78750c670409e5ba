import { decideNilReturn, may } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Action, actionsById } from "../actions/index.js";
import { Notice, noticesById } from "../mail/index.js";
import { findMeetingAhead, Meeting, meetingsById, seesPapers } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import {
  OwedUpdate,
  RecordNilReturnInput,
  RecordNilReturnPayload,
  RemindOwnersInput,
  RemindOwnersPayload,
  ServiceUpdate,
} from "./chasing.types.js";
import { NilReturn } from "./nil-return.entity.js";
import { noticesOfServices } from "./notices-of-services.js";
import { owingOfServices } from "./owed-updates.js";
import { readSeatServices, recordNilReturn } from "./record-nil-return.js";
import { remindOwners } from "./remind-owners.js";
import { type Standing, serviceUpdatesOf } from "./service-updates.js";

@Resolver()
export class ChasingResolver {
  @Mutation(() => RemindOwnersPayload, {
    description:
      "Remind the owners of the outstanding actions of some services, each in one mail with a count and a link; nobody twice on one working day unless you say so again.",
  })
  async remindOwners(
    @Arg("input", () => RemindOwnersInput) input: RemindOwnersInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RemindOwnersPayload> {
    const written = await remindOwners(ctx, input);
    const { meeting, notices, userErrors } = await answer(ctx, written, {
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
      notices: async ({ noticeIds }) =>
        await Promise.all((noticeIds?.split(",") ?? []).map((id) => load(ctx, noticesById, id))),
    });
    const sent = (notices ?? []).filter((notice) => notice !== null);
    return { meeting, notices: sent, leftOut: Number(written.refs.leftOut ?? 0), userErrors };
  }

  @Mutation(() => RecordNilReturnPayload, {
    description: "Say that a service has nothing to report this fortnight; sending anything afterwards withdraws it.",
  })
  async recordNilReturn(
    @Arg("input", () => RecordNilReturnInput) input: RecordNilReturnInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordNilReturnPayload> {
    return await answer(ctx, await recordNilReturn(ctx, input), {
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }
}

@Resolver(() => Meeting)
export class MeetingServicesResolver {
  @FieldResolver(() => [ServiceUpdate], {
    description: "How every service of the panel stands with its updates and referrals, and every other with actions.",
  })
  async services(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<ServiceUpdate[]> {
    // Counts by service name no child: a seat's holder may say that there is nothing to report before any paper is opened.
    const isOnPanel = may(requireViewer(ctx).roles, "meetings");
    return isOnPanel || seesPapers(ctx, meeting) ? await serviceUpdatesOf(ctx, meeting.id) : [];
  }
}

@Resolver(() => NilReturn)
export class NilReturnResolver {
  @FieldResolver(() => Person, { description: "Who said it." })
  async madeBy(@Root() nilReturn: NilReturn, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, nilReturn.madeBy);
  }
}

/** What nil returns of the viewer rest on, once a request. */
async function reportingFacts(ctx: RequestContext, keys: readonly string[]) {
  const facts = await reading(ctx, async (tx) => ({
    ahead: await findMeetingAhead(tx),
    seatServiceIds: await readSeatServices(tx),
  }));
  return keys.map(() => facts);
}

@Resolver(() => ServiceUpdate)
export class ServiceUpdateResolver {
  @FieldResolver(() => NilReturn, {
    nullable: true,
    description: "Its word that it has nothing to report; null when it gave none or has sent something since.",
  })
  nilReturn(@Root() update: ServiceUpdate & Standing): NilReturn | null {
    return update.nilReturn;
  }

  @FieldResolver(() => [OwedUpdate], {
    description: "Who answers for its outstanding actions; empty when you do not chase.",
  })
  async toRemind(@Root() { service }: ServiceUpdate, @Ctx() ctx: RequestContext): Promise<OwedUpdate[]> {
    if (!may(requireViewer(ctx).roles, "remindOwners")) return [];
    const owing = (await load(ctx, owingOfServices, service.id)).people;
    const people = await Promise.all(owing.map(({ personId }) => load(ctx, peopleById, personId)));
    return owing.flatMap(({ actionIds, ...rest }, index) => {
      const person = people[index];
      return person ? [{ ...rest, person, actionCount: actionIds.length }] : [];
    });
  }

  @FieldResolver(() => [Action], {
    description:
      "Its outstanding actions that reach nobody, as no one who answers for them may see the record; give them another owner. Empty when you do not chase.",
  })
  async reachNobody(@Root() { service }: ServiceUpdate, @Ctx() ctx: RequestContext): Promise<Action[]> {
    if (!may(requireViewer(ctx).roles, "remindOwners")) return [];
    const { unheardActionIds } = await load(ctx, owingOfServices, service.id);
    const actions = await Promise.all(unheardActionIds.map((id) => load(ctx, actionsById, id)));
    return actions.filter((action) => action !== null);
  }

  @FieldResolver(() => [Notice], {
    description: "What was sent before about its outstanding actions, newest first; empty when you do not see mails.",
  })
  async notices(@Root() { service }: ServiceUpdate, @Ctx() ctx: RequestContext): Promise<Notice[]> {
    return may(requireViewer(ctx).roles, "mails") ? await load(ctx, noticesOfServices, service.id) : [];
  }

  @FieldResolver(() => Boolean, { description: "You may say that it has nothing to report this fortnight." })
  async viewerCanReportNothing(@Root() update: ServiceUpdate & Standing, @Ctx() ctx: RequestContext): Promise<boolean> {
    const { ahead, seatServiceIds } = await load(ctx, reportingFacts, "viewer");
    if (!ahead || !may(requireViewer(ctx).roles, "recordNilReturn")) return false;
    return decideNilReturn({
      actor: requireViewer(ctx),
      serviceId: update.service.id,
      seatServiceIds,
      isOnPanel: update.isOnPanel,
      meetingState: ahead.state,
      isNextMeeting: ahead.id === update.meetingId,
      outstanding: update.outstanding,
      hasNilReturn: update.nilReturn !== null,
    }).allowed;
  }
}
