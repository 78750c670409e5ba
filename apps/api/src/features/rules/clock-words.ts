import {
  amountInWords,
  type ClockRule,
  ClockScope,
  clockExample,
  conditionInWords,
  eventInWords,
  figureInWords,
  type PlainDate,
  type ProcedurePack,
  panelClocks,
  type SchoolCalendar,
  spanInWords,
} from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { schoolCalendars } from "../calendar/index.js";
import type { ClockExample, ProcedureClock } from "./clock-rule.types.js";

/** What the examples of one reading of the page are worked out on. */
interface Setting {
  pack: ProcedurePack;
  calendar: SchoolCalendar;
  startOn: PlainDate;
}

/**
 * Every clock of the procedure in words, each with an example that starts on a day, and the panel's own dates after them.
 * The days are those of the viewer's school, or of the authority.
 */
export async function clocksFor(ctx: RequestContext, startOn: PlainDate): Promise<ProcedureClock[]> {
  const { schoolId } = requireViewer(ctx);
  const calendar = (await reading(ctx, async (tx) => await schoolCalendars(tx, [schoolId]))).get(schoolId);
  if (calendar === undefined) throw new Error("The authority has no calendar");
  const setting = { pack: ctx.pack, calendar, startOn };
  return [...ctx.pack.clocks.map((rule) => clockInWords(rule, setting)), ...panelClocksInWords(ctx.pack)];
}

function clockInWords(rule: ClockRule, setting: Setting): ProcedureClock {
  const { pack } = setting;
  const { id, title, obligation, kind, scope, ownerWords, source, ambiguity } = rule;
  return {
    ...{ ruleId: id, title, obligation, kind, ownerWords, source },
    isOfCalendar: scope === ClockScope.CALENDAR,
    amountInWords: amountInWords(rule),
    startsWith: rule.start === undefined ? null : eventInWords(rule.start, pack),
    whenInWords: rule.when === undefined ? null : conditionInWords(rule.when, pack),
    metBy: rule.metBy.map((event) => eventInWords(event, pack)),
    fastTracks: (rule.fastTracks ?? []).map((track) => ({
      whenInWords: conditionInWords(track.when, pack),
      amountInWords: figureInWords(track),
      says: track.says,
      source: track.source,
      example: exampleOf(rule, setting, track),
    })),
    asPrinted: ambiguity?.asPrinted ?? null,
    decision: ambiguity?.decision ?? null,
    otherReading: ambiguity?.otherReading === undefined ? null : spanInWords(ambiguity.otherReading),
    example: exampleOf(rule, setting),
  };
}

function exampleOf(
  rule: ClockRule,
  { pack, calendar, startOn }: Setting,
  track: Parameters<typeof clockExample>[4] = null,
): ClockExample | null {
  const example = clockExample(rule, pack, calendar, startOn, track);
  return example === null ? null : { startOn, ...example };
}

function panelClocksInWords(pack: ProcedurePack): ProcedureClock[] {
  return panelClocks(pack).map(({ id, direction, amount, unit, owner, ...clock }) => ({
    ...clock,
    ruleId: id,
    kind: "DUTY",
    isOfCalendar: true,
    amountInWords: `${spanInWords({ amount, unit })} ${direction === "BEFORE" ? "before" : "after"} the panel`,
    startsWith: null,
    whenInWords: null,
    ownerWords: pack.roles[owner] ?? "",
    metBy: [],
    fastTracks: [],
    asPrinted: null,
    decision: null,
    otherReading: null,
    example: null,
  }));
}
