import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import type { Dice } from "./dice.js";

/** Stands in hostile values, and must never stand in an answer to them. */
export const CANARY = "zq7canary";

/** Words that break what trusts them. */
export const HOSTILE_TEXTS: readonly string[] = [
  CANARY,
  "",
  " ",
  `${CANARY}\u0000tail`,
  `${CANARY}\ud800`,
  `\udfff${CANARY}`,
  `\u202e${CANARY}\u200b\ufeff`,
  `${CANARY}'; DROP TABLE child; --`,
  `' OR 1=1 -- ${CANARY}`,
  `${CANARY}%_\\`,
  "%",
  "_",
  "\\",
  `${CANARY} O'Brien`,
  "Null",
  "Đặng",
  "X",
  "n".repeat(200),
  "Ω".repeat(20_000),
  "__proto__",
  "constructor",
  `{"$gt":""}${CANARY}`,
  `=HYPERLINK("http://x.example/${CANARY}")`,
  `<img src=x onerror=${CANARY}>`,
  `\${7*7}{{7*7}}${CANARY}`,
  `${"a".repeat(50_000)}!`,
  `${"1".repeat(30_000)}@`,
  `${CANARY}\r\nSet-Cookie: a=b`,
  "../../../../etc/passwd",
  "9".repeat(400),
  "2023-02-29",
  "NaN",
];

const NUMBERS = [0, -1, 1, 50, 100, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 999_999_999, 1e308, 0.5, 9_007_199_254_740_992];
const DAYS = [
  "2026-11-26",
  "2026-01-05",
  "2023-02-29",
  "0000-00-00",
  "9999-12-31",
  "01/02/03",
  "-0044-03-15",
  "12026-01-01",
];
const MOMENTS = [
  "2026-11-26T09:00:00Z",
  "2026-11-26",
  "2026-02-30T25:61:61Z",
  "9999-12-31T23:59:59Z",
  "0001-01-01T00:00:00Z",
];

/** What a generator knows of the register it asks. */
export interface Known {
  /** Global ids of rows, real and invented. */
  ids: readonly string[];
  /** Words that a search or a filter could be given; hostile ones where none are named. */
  words?: readonly string[];
  /** How many values in a hundred are not of their type. */
  spoilt: number;
}

/** A value for an argument or an input; now and then not of its type at all. */
export function wordFor(dice: Dice, type: GraphQLInputType, known: Known, depth = 0): unknown {
  if (dice.chance(known.spoilt)) return anything(dice);
  if (isNonNullType(type)) return valueGiven(dice, type.ofType, known, depth);
  return dice.chance(5) ? null : valueGiven(dice, type, known, depth);
}

function valueGiven(dice: Dice, type: GraphQLInputType, known: Known, depth: number): unknown {
  if (isListType(type)) return Array.from({ length: dice.below(4) }, () => wordFor(dice, type.ofType, known, depth));
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  if (isInputObjectType(type)) return inputOf(dice, type, known, depth);
  return scalarOf(dice, type.name, known);
}

function inputOf(
  dice: Dice,
  type: Extract<GraphQLInputType, { getFields(): unknown }>,
  known: Known,
  depth: number,
): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields()))
    if (isRequiredInputField(field) || dice.chance(depth > 3 ? 10 : 50))
      given[misspelt(dice, field.name, known)] = wordFor(dice, field.type, known, depth + 1);
  return given;
}

function scalarOf(dice: Dice, name: string, known: Known): unknown {
  if (name === "ID") return dice.pick(known.ids);
  if (name === "Int" || name === "Float") return dice.pick(dice.chance(10) ? NUMBERS : [0, 1, 2, 50, -1]);
  if (name === "Boolean") return dice.chance(50);
  if (name === "PlainDate") return dice.pick(dice.chance(10) ? DAYS : DAYS.slice(0, 2));
  if (name === "DateTime" || name === "DateTimeISO") return dice.pick(dice.chance(10) ? MOMENTS : MOMENTS.slice(0, 1));
  return dice.pick(known.words ?? HOSTILE_TEXTS);
}

function anything(dice: Dice): unknown {
  return dice.pick<unknown>([
    CANARY.toUpperCase(),
    CANARY,
    [],
    {},
    [[[CANARY]]],
    { [CANARY]: CANARY },
    JSON.parse(`{"__proto__": {"isAdmin": true}, "constructor": {"prototype": "${CANARY}"}}`),
    1e308,
    -1,
    2 ** 31,
    true,
    null,
    [null],
    HOSTILE_TEXTS,
  ]);
}

/** A name with a letter changed, as somebody who guesses would write it. */
export function misspelt(dice: Dice, name: string, { spoilt }: Pick<Known, "spoilt">): string {
  if (!dice.chance(spoilt / 2)) return name;
  const at = dice.below(name.length);
  return `${name.slice(0, at)}${dice.pick(["", "x", "_"])}${name.slice(at + 1)}` || "x";
}

/** Written into a document as a literal. */
export function literal(value: unknown, isEnum = false): string {
  if (isEnum && typeof value === "string" && /^\w+$/.test(value)) return value;
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, isEnum)).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, one]) => `${/^\w+$/.test(key) ? key : "x"}: ${literal(one, isEnum)}`)
      .join(", ")}}`;
  return JSON.stringify(value) ?? "null";
}
