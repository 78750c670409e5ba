import { EventCode } from "../codes.js";
import { isPlainDate } from "../days/plain-date.js";
import type { ClockRule } from "./clock-rule.js";
import type { PackForm } from "./enquiry-rules.js";
import type { ProcedurePack } from "./pack.js";

/** Something wrong in a pack that its schema cannot see, and where. */
export interface PackFault {
  /** Keys and places from the top of the pack, such as ["clocks", 3, "start"]. */
  readonly path: readonly (string | number)[];
  readonly says: string;
}

type Path = PackFault["path"];
const LEAP_YEAR = 2024;
const CLOCK_EVENTS: readonly string[] = ["start", "metBy", "endedBy"];

/**
 * What is wrong in a pack beyond its form: names of things that do not exist, the same code twice, figures that
 * contradict each other. The authority's other documents are asked too, for their rules hold together.
 */
export function packFaults(pack: ProcedurePack, others: readonly ProcedurePack[] = []): readonly PackFault[] {
  const known = knownCodes([pack, ...others]);
  const faults: PackFault[] = [];
  visit(pack, [], (value, path) => faults.push(...unknownCodes(value, path, known), ...codesTwice(value, path)));
  return [
    ...faults,
    ...wrongDays(pack),
    ...wrongClocks(pack),
    ...wrongSteps(pack),
    ...rowsTwice(pack, others),
    ...wrongEnds(pack),
    ...wrongForms(pack),
    ...wrongRungs(pack),
  ];
}

/** Each key that names something (or key of a section, as forms.tells), what it names in words, and what there is. */
function knownCodes(packs: readonly ProcedurePack[]): ReadonlyMap<string, readonly [string, ReadonlySet<string>]> {
  const codes = (list: (pack: ProcedurePack) => readonly { readonly code: string }[]) =>
    new Set(packs.flatMap((pack) => list(pack).map(({ code }) => code)));
  const events = new Set([...Object.values<string>(EventCode), ...codes(({ steps }) => steps)]);
  const event = ["an event, nor a step of this procedure", events] as const;
  const service = ["one of the services", codes(({ services }) => services)] as const;
  return new Map<string, readonly [string, ReadonlySet<string>]>([
    ["event", event],
    ["alsoOn", event],
    ...CLOCK_EVENTS.map((key) => [key, event] as const),
    ["check", ["a row of a checklist", codes(({ checklists }) => checklists.flatMap(({ rows }) => rows))]],
    ["checklist", ["a checklist", codes(({ checklists }) => checklists)]],
    ["system", ["one of the systems", codes(({ systems }) => systems)]],
    ["vulnerability", ["a vulnerable group", codes(({ vulnerability }) => vulnerability.groups)]],
    ["serviceCode", service],
    ["byServices", service],
    ["forms.tells", service],
    ["list", ["one of the lists", new Set(packs.flatMap(({ lists }) => Object.keys(lists)))]],
  ]);
}

function visit(value: unknown, path: Path, see: (value: object, path: Path) => void): void {
  if (typeof value !== "object" || value === null) return;
  see(value, path);
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, inner] of entries) visit(inner, [...path, key], see);
}

function unknownCodes(value: object, path: Path, known: ReturnType<typeof knownCodes>): PackFault[] {
  return Object.entries(value).flatMap(([key, said]) => {
    const [what, codes] = known.get(key) ?? known.get(`${path[0]}.${key}`) ?? [];
    const wrong = [said].flat().filter((one) => typeof one === "string" && !codes?.has(nameIn(key, one)));
    return codes ? wrong.map((one) => ({ path: [...path, key], says: `"${one}" is not ${what}` })) : [];
  });
}

/** An event a clock waits for may be told apart by its subject, as in FOLLOWED_UP:SUF-K7A. */
function nameIn(key: string, said: string): string {
  return CLOCK_EVENTS.includes(key) ? (said.split(":")[0] ?? said) : said;
}

function codesTwice(value: object, path: Path): PackFault[] {
  if (!Array.isArray(value)) return [];
  const codes = value.map((one) => one?.id ?? one?.code);
  return codes.flatMap((code, place) =>
    code !== undefined && codes.indexOf(code) < place
      ? [{ path: [...path, place], says: `${code} stands twice in this list` }]
      : [],
  );
}

const isYearDay = (day: string) => isPlainDate(`${LEAP_YEAR}-${day}`);

function wrongDays({ effectiveFrom, compulsorySchoolAge }: ProcedurePack): PackFault[] {
  const starts = compulsorySchoolAge.startDays.flatMap((day, place) =>
    isYearDay(day) ? [] : [{ path: ["compulsorySchoolAge", "startDays", place], says: `${day} is not a day` }],
  );
  if (isPlainDate(effectiveFrom)) return starts;
  return [{ path: ["effectiveFrom"], says: `${effectiveFrom} is not a day of the calendar` }, ...starts];
}

function wrongClocks({ clocks }: ProcedurePack): PackFault[] {
  return clocks.flatMap((clock, place) =>
    CLOCK_RULES.filter(([, , isWrong]) => isWrong(clock)).map(([key, says]) => ({
      path: key in clock ? ["clocks", place, key] : ["clocks", place],
      says,
    })),
  );
}

const CLOCK_RULES: readonly (readonly [keyof ClockRule, string, (clock: ClockRule) => boolean])[] = [
  ["start", "a clock of a case needs a start: the event that starts it", (c) => c.scope === "CASE" && !c.start],
  ["start", "a clock of the calendar has no start", (c) => c.scope === "CALENDAR" && c.start !== undefined],
  ["fallsOn", "only a clock of the calendar falls on a day", (c) => c.scope === "CASE" && c.fallsOn !== undefined],
  ["fallsOn", "is not a day of the year, month first: 09-01", (c) => c.fallsOn !== undefined && !isYearDay(c.fallsOn)],
  ["max", "is not more than the amount", (c) => c.max !== undefined && c.max <= (c.amount ?? 0)],
  ["max", "a range needs an amount to begin with", (c) => c.max !== undefined && c.amount === null],
  ["unit", "at once takes no amount: write null", (c) => c.unit === "IMMEDIATE" && c.amount !== null],
  ["amount", "is nothing: write null and IMMEDIATE for at once", (c) => c.amount === 0],
];

function wrongSteps({ steps }: ProcedurePack): PackFault[] {
  const engine: readonly string[] = Object.values(EventCode);
  return steps.flatMap(({ code }, place) =>
    engine.includes(code) ? [{ path: ["steps", place, "code"], says: `${code} is an event already` }] : [],
  );
}

/** A row is ticked by its code, so that no two checklists of an authority have the same. */
function rowsTwice({ checklists }: ProcedurePack, others: readonly ProcedurePack[]): PackFault[] {
  const seen = new Set(others.flatMap((other) => other.checklists.flatMap(({ rows }) => rows.map(({ code }) => code))));
  return checklists.flatMap(({ rows }, list) => {
    const twice = rows.flatMap(({ code }, place) =>
      seen.has(code)
        ? [{ path: ["checklists", list, "rows", place, "code"], says: `${code} is a row of another checklist` }]
        : [],
    );
    for (const { code } of rows) seen.add(code);
    return twice;
  });
}

function wrongEnds({ closure }: ProcedurePack): PackFault[] {
  if (closure === null) return [];
  const outcomes = new Set(closure.outcomes.map(({ code }) => code));
  return (["deceased", "closesItselfWith"] as const).flatMap((key) => {
    const code = closure[key];
    if (code === undefined || outcomes.has(code)) return [];
    return [{ path: ["closure", key], says: `"${code}" is not one of the outcomes` }];
  });
}

function wrongForms({ forms }: ProcedurePack): PackFault[] {
  return forms.flatMap((form, place) =>
    form.fields.flatMap((field, at) =>
      fieldFaults(form, field).map(([key, says]) => ({ path: ["forms", place, "fields", at, key], says })),
    ),
  );
}

function fieldFaults({ fields }: PackForm, field: PackForm["fields"][number]): [string, string][] {
  const { when, type, list } = field;
  const faults: [string, string][] = [];
  if (when && !fields.some(({ code }) => code === when.field))
    faults.push(["when", `"${when.field}" is not a field here`]);
  if (type === "CHOICE" && list === undefined) faults.push(["type", "a choice needs a list"]);
  if (type !== "CHOICE" && list !== undefined) faults.push(["list", "only a choice takes a list"]);
  return faults;
}

/** Rungs reached by themselves are climbed from the bottom, each on the same day as the one below it or later. */
function wrongRungs({ escalationLevels, panel }: ProcedurePack): PackFault[] {
  const byRank = [...escalationLevels.entries()].toSorted(([, one], [, other]) => one.rank - other.rank);
  return byRank.flatMap(([place, rung], at) => {
    if (rung.byItselfDaysBefore === undefined) return [];
    const fault = (says: string) => [{ path: ["escalationLevels", place, "byItselfDaysBefore"], says }];
    if (panel === null) return fault("there is no panel to count the days to");
    const below = byRank[at - 1]?.[1];
    if (below === undefined) return [];
    if (below.byItselfDaysBefore === undefined) return fault("the rung below is not reached by itself");
    return below.byItselfDaysBefore < rung.byItselfDaysBefore ? fault("comes before the day of the rung below") : [];
  });
}
