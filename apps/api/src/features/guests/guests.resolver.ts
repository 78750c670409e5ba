import { asksForConfidentiality, may, mustAccept } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { AgendaItem, agendaItemsById } from "../agenda/index.js";
import { Attendance } from "../attendance/index.js";
import { Meeting, meetingInSight, seesPapers } from "../meetings/index.js";
import { Person, peopleById } from "../people/index.js";
import { acceptConfidentiality, seeAsAccepted } from "./accept-confidentiality.js";
import { Guest } from "./guests.entities.js";
import { acceptances, guestsById, guestsOfMeetings, itemIdsOfGuests, notYetAccepted } from "./guests.reading.js";
import {
  AcceptConfidentialityInput,
  AcceptConfidentialityPayload,
  ConfidentialityNotice,
  GuestPayload,
  InviteGuestInput,
  WithdrawGuestInput,
} from "./guests.types.js";
import { type GuestRefs, inviteGuest } from "./invite-guest.js";
import { withdrawGuest } from "./withdraw-guest.js";

@Resolver()
export class GuestsResolver {
  @Mutation(() => GuestPayload, {
    description:
      "Invite somebody to a meeting for named items; they read those while the panel sits, and nothing else.",
  })
  async inviteGuest(
    @Arg("input", () => InviteGuestInput) input: InviteGuestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GuestPayload> {
    return await guestAnswer(ctx, await inviteGuest(ctx, input));
  }

  @Mutation(() => GuestPayload, { description: "Withdraw a guest's invitation, with the reason." })
  async withdrawGuest(
    @Arg("input", () => WithdrawGuestInput) input: WithdrawGuestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GuestPayload> {
    return await guestAnswer(ctx, await withdrawGuest(ctx, input));
  }

  @Mutation(() => AcceptConfidentialityPayload, {
    description: "Accept the confidentiality notice of a meeting; asked once for each, before its papers.",
  })
  async acceptConfidentiality(
    @Arg("input", () => AcceptConfidentialityInput) input: AcceptConfidentialityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AcceptConfidentialityPayload> {
    const written = await acceptConfidentiality(ctx, input);
    const { meetingId } = written.refs;
    if (written.errors.length === 0 && meetingId) seeAsAccepted(ctx, meetingId);
    return await answer(ctx, written, { meeting: () => meetingInSight(ctx, meetingId ?? null) });
  }
}

async function guestAnswer(ctx: RequestContext, written: Written<GuestRefs>): Promise<GuestPayload> {
  return await answer(ctx, written, {
    guest: async ({ guestId }) => (guestId ? await load(ctx, guestsById, guestId) : null),
    meeting: async ({ meetingId }) => await meetingInSight(ctx, meetingId ?? null),
  });
}

@Resolver(() => Guest)
export class GuestResolver {
  @FieldResolver(() => Person, { description: "Who is invited." })
  async person(@Root() guest: Guest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, guest.personId);
  }

  @FieldResolver(() => [AgendaItem], { description: "The items they are invited for." })
  async items(@Root() guest: Guest, @Ctx() ctx: RequestContext): Promise<AgendaItem[]> {
    const ids = await load(ctx, itemIdsOfGuests, guest.id);
    const items = await Promise.all(ids.map((id) => load(ctx, agendaItemsById, id)));
    return items.filter((item) => item !== null);
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: "When they accepted the confidentiality notice; null until they do.",
  })
  async acceptedAt(@Root() guest: Guest, @Ctx() ctx: RequestContext): Promise<Date | null> {
    return await load(ctx, acceptances, `${guest.meetingId}:${guest.personId}`);
  }
}

@Resolver(() => Attendance)
export class AttendanceAcceptanceResolver {
  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: "When whoever attends for the seat accepted the confidentiality notice; null until they do.",
  })
  async acceptedAt(@Root() line: Attendance, @Ctx() ctx: RequestContext): Promise<Date | null> {
    const personId = line.alternateId ?? line.personId;
    return personId ? await load(ctx, acceptances, `${line.meetingId}:${personId}`) : null;
  }
}

@Resolver(() => AgendaItem)
export class ItemGuestsResolver {
  @FieldResolver(() => [Guest], { description: "The guests invited for this child." })
  async guests(@Root() item: AgendaItem, @Ctx() ctx: RequestContext): Promise<Guest[]> {
    const meeting = await meetingInSight(ctx, item.meetingId);
    if (!meeting || !seesPapers(ctx, meeting)) return [];
    const guests = await load(ctx, guestsOfMeetings, item.meetingId);
    const lists = await Promise.all(guests.map((guest) => load(ctx, itemIdsOfGuests, guest.id)));
    return guests.filter((_, index) => lists[index]?.includes(item.id));
  }
}

@Resolver(() => Meeting)
export class MeetingGuestsResolver {
  @FieldResolver(() => [Guest], { description: "The guests whose invitation stands." })
  async guests(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Guest[]> {
    return seesPapers(ctx, meeting) ? await load(ctx, guestsOfMeetings, meeting.id) : [];
  }

  @FieldResolver(() => ConfidentialityNotice, { description: "What everybody who takes part accepts." })
  confidentiality(@Ctx() { pack }: RequestContext): ConfidentialityNotice {
    const { confidentialityNotice: text, legalBasis, sources, name } = pack;
    return { text, legalBasis, source: `${name}, ${sources.confidentialityNotice?.source ?? ""}` };
  }

  @FieldResolver(() => Boolean, {
    description: "You are yet to accept the confidentiality notice before you see the papers.",
  })
  viewerMustAccept(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): boolean {
    return mustAccept(requireViewer(ctx), meeting);
  }

  @FieldResolver(() => [Person], {
    description:
      "Who takes part and has not accepted the notice yet; for whoever keeps the register, once papers are out.",
  })
  async notYetAccepted(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<Person[]> {
    const isShown = may(requireViewer(ctx).roles, "inviteGuest") && asksForConfidentiality(meeting.state);
    return isShown ? await load(ctx, notYetAccepted, meeting.id) : [];
  }
}
