import { nameAt } from "../../../design/form-at.js";
import type { Item, LiveChoices, Place, ShownMeeting } from "./live-child.js";
import { goToPart, type Keys } from "./shortcuts.js";

/** The names of the fields that a key goes to. */
export const FIELDS = { action: nameAt("line", "action"), decision: nameAt("text", "decision") };

/** What single keys do while a child is on the screen. */
export function keysFor(place: Place, goTo: (item: Item) => void, start: Item | null): Keys {
  const next = start ?? place.next;
  const previous = place.previous;
  return {
    n: () => next && goTo(next),
    p: () => previous && goTo(previous),
    t: () => goToPart("attendance"),
    a: () => goToPart(FIELDS.action),
    d: () => goToPart(FIELDS.decision),
    s: () => document.getElementById(FIELDS.decision)?.closest("form")?.requestSubmit(),
    "?": () => goToPart("keys"),
  };
}

/** What the forms of a child let choose from. */
export function choicesFor(props: {
  meeting: ShownMeeting;
  services: LiveChoices["services"];
  procedure: { groups: LiveChoices["groups"] };
}): LiveChoices {
  const { meeting } = props;
  const filled = meeting.attendance.filter(({ state }) => state === "PRESENT" || state === "ALTERNATE");
  return {
    meetingId: meeting.id,
    services: props.services,
    groups: props.procedure.groups,
    due: meeting.dueChoices,
    seatsHere: filled.map(({ state, seat, person, alternate }) => {
      const who = state === "ALTERNATE" ? alternate : person;
      return { id: seat.id, name: who ? `${who.name}, ${seat.title}` : seat.title };
    }),
  };
}
