import type { ShownMeeting } from "./live-child.js";

/** Choices that the forms of a meeting need. */
export interface LiveChoices {
  meetingId: string;
  services: readonly { id: string; name: string }[];
  groups: readonly { group: string; number: number; name: string }[];
  /** Other panels of the procedure that a decision may name. */
  pathways: readonly { value: string; text: string }[];
  due: readonly { written: string; label: string; dueOn: string }[];
  /** Seats somebody sits in. */
  seatsHere: readonly { id: string; name: string }[];
}

/** What the forms of a meeting take from the procedure. */
export interface LiveProcedure {
  groups: LiveChoices["groups"];
  boards: readonly { code: string; label: string; isNamedInDecision: boolean }[];
}

/** What the forms of a child let choose from. */
export function choicesFor(props: {
  meeting: ShownMeeting;
  services: LiveChoices["services"];
  procedure: LiveProcedure;
}): LiveChoices {
  const { meeting } = props;
  const filled = meeting.attendance.filter(({ state }) => state === "PRESENT" || state === "ALTERNATE");
  return {
    meetingId: meeting.id,
    services: props.services,
    groups: props.procedure.groups,
    pathways: props.procedure.boards
      .filter(({ isNamedInDecision }) => isNamedInDecision)
      .map(({ code, label }) => ({ value: code, text: label })),
    due: meeting.dueChoices,
    seatsHere: filled.map(({ state, seat, person, alternate }) => {
      const who = state === "ALTERNATE" ? alternate : person;
      return { id: seat.id, name: who ? `${who.name}, ${seat.title}` : seat.title };
    }),
  };
}
