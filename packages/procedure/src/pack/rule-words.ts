import { spanInWords } from "../clocks/words.js";
import { type AttemptChannel, type EventCode, Side, Unit } from "../codes.js";
import { EVENT_WORDS } from "../enquiry/event-words.js";
import type { ClockRule, FastTrack } from "./clock-rule.js";
import { type Condition, FACTS } from "./condition.js";
import type { ProcedurePack } from "./pack.js";

const CHANNEL_WORDS: Readonly<Record<AttemptChannel | "ANY", string>> = {
  CALL: "a call",
  TEXT: "a text message",
  EMAIL: "an email",
  VISIT: "a visit",
  LETTER_SENT: "a letter sent",
  LETTER_BY_HAND: "a letter by hand",
  OTHER: "another attempt",
  ANY: "an attempt to make contact",
};
const NO_FIGURE = "no figure given: a person sets a date and says why";

/** How long a clock runs, in words: 10 school days; 6 to 8 weeks; at once. */
export function amountInWords(rule: Pick<ClockRule, "amount" | "max" | "unit" | "orSooner" | "repeats">): string {
  const { amount, max, unit, orSooner } = rule;
  const figure = figureInWords({ amount, unit });
  const range = amount !== null && max !== undefined ? `${amount} to ${spanInWords({ amount: max, unit })}` : figure;
  const both = orSooner ? `${range}, or ${spanInWords(orSooner)} where that is sooner` : range;
  return rule.repeats === true ? `every ${both.replace(/^1 /, "")}` : both;
}

/** The figure of a clock or a fast track, in words. */
export function figureInWords({ amount, unit }: Pick<FastTrack, "amount" | "unit">): string {
  if (unit === Unit.IMMEDIATE) return spanInWords({ amount: 0, unit });
  return amount === null ? NO_FIGURE : spanInWords({ amount, unit });
}

/** An event in words, with what it is about: Uploaded to an outside system (School2School). */
export function eventInWords(event: string, pack: ProcedurePack): string {
  const [code = "", subject] = event.split(":");
  const words = isEvent(code) ? EVENT_WORDS[code] : labelIn(pack.steps, code);
  return subject === undefined ? words : `${words} (${subjectInWords(subject, pack)})`;
}

function isEvent(code: string): code is EventCode {
  return code in EVENT_WORDS;
}

function labelIn(list: readonly { readonly code: string; readonly label: string }[], code: string): string {
  return list.find((one) => one.code === code)?.label ?? code;
}

function subjectInWords(subject: string, pack: ProcedurePack): string {
  const told = pack.notifications.find(({ code }) => code === subject)?.toWords;
  const known = [...pack.systems, ...pack.checklists.flatMap(({ rows }) => rows)].find(({ code }) => code === subject);
  return told ?? known?.label ?? subject.toLowerCase().replaceAll("_", " ");
}

/** A condition in words, as it stands after "if": a child protection plan, investigation or concern. */
export function conditionInWords(condition: Condition, pack: ProcedurePack): string {
  if ("not" in condition) return notInWords(condition.not, pack);
  if ("allOf" in condition) return condition.allOf.map((one) => within(one, pack)).join("; and ");
  if ("anyOf" in condition) return anyInWords(condition.anyOf, pack);
  if ("fact" in condition) {
    const words = FACTS[condition.fact];
    return condition.atLeast === undefined ? words : `at least ${condition.atLeast} ${words}`;
  }
  return recordedInWords(condition, pack);
}

function notInWords(condition: Condition, pack: ProcedurePack): string {
  return "fact" in condition
    ? `not ${conditionInWords(condition, pack)}`
    : `unless ${conditionInWords(condition, pack)}`;
}

/** A choice among rows of a checklist names the list of them once. */
function anyInWords(choice: readonly Condition[], pack: ProcedurePack): string {
  const rows = choice.flatMap((one) => ("check" in one ? [rowLabel(one.check, pack)] : []));
  if (rows.length > 1 && rows.length === choice.length) return `one of these is done: ${rows.join("; ")}`;
  return choice.map((one) => within(one, pack)).join(", or ");
}

function rowLabel(code: string, pack: ProcedurePack): string {
  const rows = pack.checklists.flatMap((list) => list.rows);
  return labelIn(rows, code);
}

/** A choice within a list of conditions is set apart, so that one sees where it ends. */
function within(condition: Condition, pack: ProcedurePack): string {
  const words = conditionInWords(condition, pack);
  return "anyOf" in condition || "allOf" in condition ? `(${words})` : words;
}

type Recorded = Exclude<
  Condition,
  { not: Condition } | { allOf: readonly Condition[] } | { anyOf: readonly Condition[] } | { fact: string }
>;

function recordedInWords(condition: Recorded, pack: ProcedurePack): string {
  if ("event" in condition) {
    const { event, subject, inWriting, by } = condition;
    const what = eventInWords(subject === undefined ? event : `${event}:${subject}`, pack);
    return `“${what}” is recorded${inWriting ? " in writing" : ""}${bySide(by)}`;
  }
  if ("attempt" in condition) return `${CHANNEL_WORDS[condition.attempt]}${bySide(condition.by)}`;
  if ("check" in condition) return `“${rowLabel(condition.check, pack)}” is done`;
  if ("checklist" in condition) {
    const list = pack.checklists.find(({ code }) => code === condition.checklist);
    return `everything that must be settled is so in “${list?.name ?? condition.checklist}”`;
  }
  if ("system" in condition) return `${labelIn(pack.systems, condition.system)} was checked, flagged or uploaded to`;
  return labelIn(pack.vulnerability.groups, condition.vulnerability);
}

function bySide(side: Side | undefined): string {
  if (side === undefined) return "";
  return side === Side.SCHOOL ? " by the school" : " by the authority";
}
