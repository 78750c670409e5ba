import { AgendaItemState, AttendanceState, dayInWords, type PlainDate, timeInLondon } from "@rome/procedure";
import { countOf, fullDay } from "../mail/index.js";
import type { GuestRecord, MeetingRecord, ReportedRecord, SeatRecord } from "./record.js";

/** A table as it is written in a section: one line a row between bars, the first with the headings. */
export function tableOf(headings: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  return [headings, ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
}

function cell(text: string | null): string {
  return (text ?? "").replaceAll("|", "/").replaceAll(/\s+/g, " ").trim() || "–";
}

/** When and where the panel met, and who chaired. */
export function openingText({ meeting, closedAt, seats }: MeetingRecord): string {
  const opened = meeting.openedAt ? `Opened at ${timeInLondon(meeting.openedAt.getTime())}, closed` : "Closed";
  return [
    `${fullDay(meeting.heldOn)}, planned for ${meeting.startsAt}. ${meeting.place}.`,
    `${opened} at ${timeInLondon(closedAt.getTime())}.`,
    chairWords(seats.find(({ isChair }) => isChair)),
  ].join("\n");
}

function chairWords(chair: SeatRecord | undefined): string {
  if (chair?.state === AttendanceState.PRESENT && chair.person) return `Chaired by ${chair.person}.`;
  if (chair?.state === AttendanceState.ALTERNATE && chair.alternate)
    return `Chaired by ${chair.alternate}, the alternate named for ${chair.person ?? chair.title}.`;
  return "The chair was not present.";
}

/** Who was there, seat by seat: present, apologies, an alternate and for whom, absent; then the guests (AFC-126 to AFC-128). */
export function attendanceText(seats: readonly SeatRecord[], guests: readonly GuestRecord[]): string {
  const of = (state: AttendanceState) => seats.filter((seat) => seat.state === state).length;
  const here = of(AttendanceState.PRESENT) + of(AttendanceState.ALTERNATE);
  const counts = `${here} of ${countOf(seats.length, "seat")} filled. Apologies: ${of(AttendanceState.APOLOGIES)}. Absent: ${of(AttendanceState.ABSENT)}.`;
  const rows = seats.map((seat) => [`${seat.number}. ${seat.title}`, ...attended(seat)]);
  const seated = `${counts}\n\n${tableOf(["Seat", "Who", "Attendance"], rows)}`;
  return guests.length > 0 ? `${seated}\n\n${guestsText(guests)}` : seated;
}

function guestsText(guests: readonly GuestRecord[]): string {
  const rows = guests.map(({ name, service, references }) => [name, service, references.join(", ")]);
  return `Guests, invited for these children only:\n\n${tableOf(["Guest", "Service", "Children"], rows)}`;
}

function attended({ state, person, alternate, note }: SeatRecord): [string, string] {
  const said = note ? `: ${note}` : "";
  const holder = person ?? "Nobody holds this seat";
  if (state === AttendanceState.ALTERNATE) return [alternate ?? holder, `Alternate for ${person ?? "the seat"}${said}`];
  if (state === AttendanceState.PRESENT) return [holder, `Present${said}`];
  return [holder, `${state === AttendanceState.APOLOGIES ? "Apologies" : "Absent"}${said}`];
}

/** What services reported on earlier actions (AFC-118). */
export function reportedText(reported: readonly ReportedRecord[]): string {
  if (reported.length === 0) return "No earlier action was due.";
  const rows = reported.map((one) => [one.reference, one.text, one.owner, dueWords(one.dueOn), reportWords(one)]);
  return tableOf(["Child", "Action", "Owner", "Due", "What was reported"], rows);
}

function reportWords({ state, progress, outcome, lastSaid, escalatedTo }: ReportedRecord): string {
  const escalated = escalatedTo ? ` Escalated to ${escalatedTo}.` : "";
  const withWords = (head: string, words: string | null) => (words ? `${head}: ${words}` : `${head}.`);
  if (state === "COMPLETED") return `${withWords("Done", outcome ?? lastSaid)}${escalated}`;
  if (state === "CANCELLED") return `${withWords("Cancelled", outcome)}${escalated}`;
  if (!lastSaid) return `No update.${escalated}`;
  return `${withWords(progress === "BLOCKED" ? "Blocked" : "In progress", lastSaid)}${escalated}`;
}

/** A due day as minutes write it. */
export function dueWords(day: PlainDate | null): string {
  return day ? dayInWords(day) : "No day";
}

/** How the meeting ended, in counts, and when the panel meets again. */
export function closingText({ items, actions, closedAt, next }: MeetingRecord): string {
  const put = items.filter(({ state }) => state === AgendaItemState.DEFERRED).length;
  const children = (count: number) => `${count} ${count === 1 ? "child" : "children"}`;
  return [
    `${children(items.length - put)} discussed, ${children(put)} put off to the next panel, ${countOf(actions.length, "action")} agreed.`,
    `Closed at ${timeInLondon(closedAt.getTime())}.`,
    next
      ? `Next panel: ${fullDay(next.heldOn)} at ${next.startsAt}. ${next.place}.`
      : "The next panel is not planned yet.",
  ].join("\n");
}
