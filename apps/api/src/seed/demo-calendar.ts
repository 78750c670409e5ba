import { type PlainDate, weekday } from "@rome/procedure";
import type pg from "pg";

const HALVES = [
  ["autumn", "First half of the autumn term"],
  ["autumn", "Second half of the autumn term"],
  ["spring", "First half of the spring term"],
  ["spring", "Second half of the spring term"],
  ["summer", "First half of the summer term"],
  ["summer", "Second half of the summer term"],
] as const;

/** First and last day of each half term, in order, by school year: invented, near what councils publish. */
const TERMS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "2024-25": [
    ["2024-09-02", "2024-10-25"],
    ["2024-11-04", "2024-12-20"],
    ["2025-01-06", "2025-02-14"],
    ["2025-02-24", "2025-04-04"],
    ["2025-04-22", "2025-05-23"],
    ["2025-06-02", "2025-07-22"],
  ],
  "2025-26": [
    ["2025-09-01", "2025-10-24"],
    ["2025-11-03", "2025-12-19"],
    ["2026-01-05", "2026-02-13"],
    ["2026-02-23", "2026-03-27"],
    ["2026-04-13", "2026-05-22"],
    ["2026-06-01", "2026-07-21"],
  ],
  "2026-27": [
    ["2026-09-01", "2026-10-23"],
    ["2026-11-02", "2026-12-18"],
    ["2027-01-04", "2027-02-12"],
    ["2027-02-22", "2027-03-25"],
    ["2027-04-12", "2027-05-28"],
    ["2027-06-07", "2027-07-23"],
  ],
  "2027-28": [
    ["2027-09-01", "2027-10-22"],
    ["2027-11-01", "2027-12-17"],
    ["2028-01-04", "2028-02-18"],
    ["2028-02-28", "2028-03-31"],
    ["2028-04-18", "2028-05-26"],
    ["2028-06-05", "2028-07-25"],
  ],
};

const INSET_DAYS = [
  ["2024-09-02", "2024-09-03", "2025-01-06", "2025-06-02", "2025-07-22"],
  ["2025-09-01", "2025-09-02", "2026-01-05", "2026-06-01", "2026-07-21"],
  ["2026-09-01", "2026-09-02", "2027-01-22", "2027-06-07", "2027-07-23"],
  ["2027-09-01", "2027-09-02", "2028-01-04", "2028-06-05", "2028-07-25"],
].flat();

/** Says whether the invented schools were open on a day; days outside the invented years count as weekdays do. */
export function isSchoolDay(day: PlainDate): boolean {
  if (weekday(day) > 5 || INSET_DAYS.includes(day)) return false;
  const halves = Object.values(TERMS).flat();
  if (halves.every(([startsOn]) => day < startsOn) || halves.every(([, endsOn]) => day > endsOn)) return true;
  return halves.some(([startsOn, endsOn]) => day >= startsOn && day <= endsOn);
}

/** Adds invented term dates and INSET days of four school years to an authority of the demonstration. */
export async function addCalendar(db: pg.Client, authorityId: string): Promise<void> {
  for (const [year, halves] of Object.entries(TERMS)) {
    for (const [index, [startsOn, endsOn]] of halves.entries()) {
      const [term, name] = HALVES[index] ?? ["", ""];
      await db.query(
        "INSERT INTO half_term (authority_id, name, term, starts_on, ends_on) VALUES ($1, $2, $3, $4, $5)",
        [authorityId, name, `${year} ${term}`, startsOn, endsOn],
      );
    }
  }
  await db.query(
    `INSERT INTO calendar_day (authority_id, on_day, kind, name)
     SELECT $1, d, 'INSET', 'INSET day' FROM unnest($2::date[]) d`,
    [authorityId, INSET_DAYS],
  );
}
