import { graphql, type ResultOf } from "../../graphql.js";

/** The worries of a Signs of Safety note, with what answers each. */
export const NoteWorries = graphql(`
  fragment NoteWorries on SignsOfSafetyNote @_unmask {
    id
    worries {
      number
      text
      isAnswered
      noActionBecause
      viewerCanAnswer
      version
      answeredAt
      answeredBy { id name }
      action { id text state dueOn ownerService { id name } ownerPerson { id name } }
    }
  }
`);

/** How the worries of a note are told apart. */
export const ONE_WORRY_A_LINE =
  "One worry on each line: the panel answers each with an action, or says why there is none";

/** A note as far as its worries go. */
export type WorriedNote = ResultOf<typeof NoteWorries>;
/** One worry of a note. */
export type Worry = WorriedNote["worries"][number];

/** The worries of a note that have neither an action nor a reason for having none. */
export function unansweredOf(note: WorriedNote | null | undefined): Worry[] {
  return (note?.worries ?? []).filter((worry) => !worry.isAnswered);
}

/** A worry as an act names it: the one chosen by its number; null when none was. */
export function worryInput(note: WorriedNote | null | undefined, number: string | null) {
  const worry = note?.worries.find((one) => String(one.number) === number);
  return note && worry ? { noteId: note.id, number: worry.number, version: worry.version } : null;
}
