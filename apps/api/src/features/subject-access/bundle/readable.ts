import { dayInWords, isPlainDate, plainDate, timeInLondon, todayInLondon } from "@rome/procedure";
import { inWords } from "../../timeline/index.js";
import type { FoundRow, Value } from "./read-rows.js";

/** Names of people, services, schools and seats by id. */
export type Names = ReadonlyMap<string, string>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What a row says, a line for each thing held, for somebody who never saw the register. */
export function readableText(row: FoundRow, names: Names): string {
  return row.table.columns
    .flatMap((column) => {
      const said = sayColumn(row, column, names);
      return said === "" ? [] : [`${labelOf(column)}: ${said}`];
    })
    .join("\n");
}

/** What it is and of when: "Case note, 3 November 2026". */
export function headingOf(row: FoundRow): string {
  const on = row.table.columns.find((column) => /(_at|_on|^at)$/.test(column) && isDated(row.values[column]));
  const when = on ? `, ${dayOfMoment(String(row.values[on]))}` : "";
  return `${labelOf(row.table.name)}${when}`;
}

/** Every id in what a row says, so that people and places are read by name together. */
export function idsWithin(value: Value): string[] {
  if (typeof value === "string") return UUID.test(value) ? [value] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(idsWithin);
}

function sayColumn({ table, values }: FoundRow, column: string, names: Names): string {
  const value = values[column] ?? null;
  if (table.name === "audit_event" && column === "act") return inWords(String(value));
  return say(value, names);
}

function say(value: Value, names: Names): string {
  if (value === null || value === "infinity") return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return sayText(value, names);
  if (Array.isArray(value)) return joined(value.map((one) => say(one, names)));
  return joined(
    Object.entries(value).map(([key, one]) => {
      const said = say(one, names);
      return said === "" ? "" : `${labelOf(key)}: ${said}`;
    }),
  );
}

function sayText(text: string, names: Names): string {
  if (UUID.test(text)) return names.get(text) ?? "";
  if (isPlainDate(text)) return dayInWords(plainDate(text));
  if (MOMENT.test(text) && !Number.isNaN(Date.parse(text)))
    return `${dayOfMoment(text)} at ${timeInLondon(Date.parse(text))}`;
  return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(text) ? sentence(text.toLowerCase().replaceAll("_", " ")) : text;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("; ");
}

function isDated(value: Value | undefined): boolean {
  return typeof value === "string" && (isPlainDate(value) || MOMENT.test(value));
}

function dayOfMoment(text: string): string {
  return dayInWords(isPlainDate(text) ? plainDate(text) : todayInLondon(Date.parse(text)));
}

/** A column's or key's name in words: "hours_per_week" and "hoursPerWeek" are "Hours per week". */
function labelOf(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(/ (id|ids|code|codes)$/, "");
  return sentence(words.replace(/\bupn\b/, "UPN").replace(/\behcp\b/, "EHC plan"));
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
