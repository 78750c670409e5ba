import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** A meeting as a calendar knows it. Holds nothing of a child. */
export interface Invitation {
  /** The same for the life of the meeting. */
  uid: string;
  /** Grows with every move and with the cancellation, so that calendars replace what they hold. */
  sequence: number;
  title: string;
  startsAtMs: number;
  endsAtMs: number;
  place: string;
  link: string | null;
  isCancelled: boolean;
}

const PRODUCT = { company: "ROME register", product: "Panel meetings", language: "EN" };

/** The calendar file of one invitation for one person: a request that updates what was sent before, or a cancellation. */
export function invitationFile(
  invitation: Invitation,
  people: { organizer: string; attendee: { name: string; email: string } },
  stampMs: number,
): { method: "REQUEST" | "CANCEL"; content: string } {
  const method = invitation.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ prodId: PRODUCT, method });
  const event = calendar.createEvent(eventOf(invitation, stampMs));
  event.organizer({ name: "ROME register", email: people.organizer });
  event.createAttendee({ ...people.attendee, rsvp: true, status: ICalAttendeeStatus.NEEDSACTION });
  return { method, content: calendar.toString() };
}

/** A calendar to subscribe to. */
export function calendarFeed(name: string, invitations: readonly Invitation[], stampMs: number): string {
  const calendar = ical({ prodId: PRODUCT, name, method: ICalCalendarMethod.PUBLISH, ttl: 60 * 60 });
  for (const invitation of invitations) calendar.createEvent(eventOf(invitation, stampMs));
  return calendar.toString();
}

/** Times are written in UTC, which is the same instant in every calendar, in winter and in summer. */
function eventOf(invitation: Invitation, stampMs: number) {
  const { uid, sequence, title, place, link, isCancelled } = invitation;
  return {
    id: uid,
    sequence,
    summary: title,
    start: new Date(invitation.startsAtMs),
    end: new Date(invitation.endsAtMs),
    stamp: new Date(stampMs),
    location: place,
    url: link,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}
