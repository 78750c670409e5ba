import type { EnumOf } from "../../../graphql.js";

/** A seat at a meeting, as one line tells of it. */
export interface SeatHere {
  state: EnumOf<"AttendanceState"> | null;
  seat: { title: string };
  person: { name: string } | null;
  alternate: { name: string } | null;
}

/** Who is here in one line: "11 of 14. S. Price absent; M. Lee for J. Hart". */
export function attendanceInWords(seats: readonly SeatHere[]): string {
  const here = seats.filter(({ state }) => state === "PRESENT" || state === "ALTERNATE").length;
  const others = seats.flatMap((seat) => otherThanHere(seat) ?? []);
  return `${here} of ${seats.length}.${others.length > 0 ? ` ${others.join("; ")}.` : ""}`;
}

function otherThanHere({ state, seat, person, alternate }: SeatHere): string | null {
  const holder = person?.name ?? seat.title;
  if (state === "ABSENT") return `${holder} absent`;
  if (state === "APOLOGIES") return `apologies from ${holder}`;
  return state === "ALTERNATE" && alternate ? `${alternate.name} for ${holder}` : null;
}
