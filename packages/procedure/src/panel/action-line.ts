import type { PlainDate } from "../days/plain-date.js";
import { NO_DUE, readDue, type WrittenDue } from "./action-due.js";

/** Somebody who can be written as the owner of an action. */
export interface LineOwner {
  readonly kind: "SERVICE" | "PERSON";
  readonly id: string;
  /** What to call them in a sentence. */
  readonly name: string;
  /** Every way to write them after the @, the name among them. */
  readonly aliases: readonly string[];
}

/** An action written in one line, taken apart; what cannot be read is said in one sentence. */
export interface ActionLine {
  readonly text: string;
  readonly service: LineOwner | null;
  readonly person: LineOwner | null;
  readonly due: WrittenDue | null;
  readonly problem: string | null;
}

/** One thing found in a line: where it stands, what it is, or why it cannot be read. */
interface Found<Value> {
  readonly from: number;
  readonly until: number;
  readonly value: Value | null;
  readonly problem: string | null;
}

/**
 * Takes a line apart, such as "Ring the school about a timetable @EWS due:+2p": what is to be done, by which service
 * or person, and by when (AFC-108, AFC-118). What is not written is left out; the parts may stand in any order.
 */
export function readActionLine(line: string, owners: readonly LineOwner[], today: PlainDate): ActionLine {
  const written = line.replace(/\s+/g, " ").trim();
  const named = findOwners(written, owners);
  const dues = findDues(written, today);
  const chosen = named.flatMap(({ value }) => value ?? []);
  return {
    text: without(written, [...named, ...dues]),
    service: chosen.find(({ kind }) => kind === "SERVICE") ?? null,
    person: chosen.find(({ kind }) => kind === "PERSON") ?? null,
    due: dues[0]?.value ?? null,
    problem: firstProblem(named, dues, chosen),
  };
}

function firstProblem(
  named: readonly Found<LineOwner>[],
  dues: readonly Found<WrittenDue>[],
  chosen: readonly LineOwner[],
): string | null {
  const problem = [...named, ...dues].find((found) => found.problem !== null)?.problem;
  if (problem) return problem;
  if (dues.length > 1) return "The line says twice when it is due. Leave one of them out.";
  const isTwice = new Set(chosen.map(({ kind }) => kind)).size < chosen.length;
  return isTwice ? `The line names ${chosen.map(({ name }) => name).join(" and ")}. Write one line for each.` : null;
}

/** Every @ at the beginning of a word, with the longest name that stands behind it. */
function findOwners(line: string, owners: readonly LineOwner[]): Found<LineOwner>[] {
  const found: Found<LineOwner>[] = [];
  for (const { index, 0: mark } of line.matchAll(/(?:^|\s)@/g)) {
    const from = index + mark.length - 1;
    const rest = line.slice(from + 1).toLowerCase();
    const fits = owners.flatMap((owner) =>
      owner.aliases
        .filter((alias) => begins(rest, alias.toLowerCase()))
        .map((alias) => ({ owner, length: alias.length })),
    );
    const longest = Math.max(0, ...fits.map(({ length }) => length));
    const best = [...new Set(fits.filter(({ length }) => length === longest).map(({ owner }) => owner))];
    const length = best.length > 0 ? longest : (/^\S*/.exec(rest)?.[0].length ?? 0);
    const until = from + 1 + length;
    found.push({
      from,
      until,
      value: best.length === 1 ? (best[0] ?? null) : null,
      problem: notOne(best),
    });
  }
  return found;
}

/** A name stands there as a whole: no letter or digit goes on behind it. */
function begins(rest: string, name: string): boolean {
  return name !== "" && rest.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(rest.slice(name.length));
}

function notOne(best: readonly LineOwner[]): string | null {
  if (best.length === 1) return null;
  if (best.length === 0)
    return "Nobody here has the name after the @. Write a service or a person there, like @EWS, or choose below the line.";
  return `The name after the @ can be ${best.map(({ name }) => name).join(" or ")}. Write the whole name.`;
}

function findDues(line: string, today: PlainDate): Found<WrittenDue>[] {
  return [...line.matchAll(/(?:^|\s)(due: ?(\S*?))[.,;]?(?=\s|$)/gi)].map((match) => {
    const [whole, part = "", word = ""] = match;
    const from = match.index + whole.indexOf(part);
    const value = readDue(word, today);
    const problem = value ? null : NO_DUE;
    return { from, until: from + part.length, value, problem };
  });
}

/** The line without the parts that were found, and without the stops and commas they leave behind. */
function without(line: string, found: readonly { from: number; until: number }[]): string {
  if (found.length === 0) return line;
  const parts = found.toSorted((one, other) => other.from - one.from);
  const left = parts.reduce((text, { from, until }) => `${text.slice(0, from)}${text.slice(until)}`, line);
  return left
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;](\s|$))/g, "")
    .replace(/^[.,;: ]+|[,;: ]+$/g, "")
    .replace(/[,;:]+\.$/, ".");
}
