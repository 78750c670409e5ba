import { describe, expect, it } from "vitest";
import { packFrom, packsFrom } from "../../testing/pack-from.js";
import { schoolYear2026 } from "../../testing/term-dates.js";
import { clockExample } from "../clocks/example.js";
import { plainDate } from "../days/plain-date.js";
import { versionsOf } from "./in-force.js";
import type { ProcedurePack } from "./pack.js";
import { amountInWords, conditionInWords, eventInWords } from "./rule-words.js";

const AFC = packFrom("packs/afc.yaml");
const CAM = versionsOf(packsFrom("packs/cambridgeshire-2015.yaml", "packs/cambridgeshire-school.yaml"))[0]
  ?.pack as ProcedurePack;
const SUF = packFrom("packs/suffolk.yaml");
const START = plainDate("2026-11-26");
const CALENDAR = schoolYear2026();

function clock(pack: ProcedurePack, id: string) {
  const found = pack.clocks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No clock ${id}`);
  return found;
}

describe("a rule in words", () => {
  it("says its figure as people say it", () => {
    const words = (id: string) => amountInWords(clock(CAM, id));
    expect(words("CSP-K2")).toBe("10 school days");
    expect(words("CAM-K7")).toBe("every 6 to 8 weeks");
    expect(words("CAM-K4")).toBe("at once");
    expect(words("CAM-K8A")).toBe("every half term");
    expect(amountInWords(clock(SUF, "SUF-K10"))).toBe("10 working days, or 5 school days where that is sooner");
    expect(amountInWords({ amount: null, unit: "WEEK" })).toMatch(/^no figure given/);
  });

  it("says its conditions and events with the authority's own words", () => {
    const fast = clock(CAM, "CSP-K2").fastTracks?.[0]?.when;
    expect(fast && conditionInWords(fast, CAM)).toBe(
      "a child protection plan, investigation or concern, or social care is involved",
    );
    const guards = CAM.guards.flatMap(({ conditions }) => conditions);
    const says = guards.map(({ holds }) => conditionInWords(holds, CAM));
    expect(says).toContain("“Told (Local social services team)” is recorded");
    expect(says).toContain("a visit, or “A home visit is not safe” is recorded");
    expect(eventInWords("SYSTEM_UPLOADED:S2S", CAM)).toBe("Uploaded to an outside system (School-to-school (S2S))");
    expect(eventInWords("PERMANENT_EXCLUSION_BEGAN", AFC)).toBe("A permanent exclusion began");
  });

  it("says what must not be, and which of several checks, without repeating itself", () => {
    expect(AFC.missing && conditionInWords(AFC.missing.when, AFC)).toBe(
      "of compulsory school age; and not on a school's roll; and not home educated, or educated otherwise than at school",
    );
    const route = AFC.offRoll[0]?.conditions.map(({ holds }) => conditionInWords(holds, AFC));
    expect(route).toContain("an attempt to make contact by the school");
    expect(route?.find((one) => one.startsWith("one of these is done: "))?.split("; ")).toHaveLength(11);
  });

  it("never shows a bare code of an event in any of the packs", () => {
    for (const pack of [AFC, CAM, SUF]) {
      const named = pack.clocks.flatMap(({ start, metBy, endedBy }) => [start, ...metBy, ...(endedBy ?? [])]);
      const words = named.filter((one) => one !== undefined).map((one) => eventInWords(one, pack));
      expect(words.filter((one) => /[A-Z]_[A-Z]/.test(one))).toEqual([]);
    }
  });
});

describe("the worked example of a clock", () => {
  it("is counted by the engine, and explains itself to its day", () => {
    const example = clockExample(clock(CAM, "CSP-K2"), CAM, CALENDAR, START);
    expect(example).toMatchObject({ dueOn: "2026-12-09", latestOn: "2026-12-09" });
    expect(example?.explanation).toMatch(
      /^Day 10 of 10 \(school days\): counted .*; day 10 falls on Wed 9 Dec 2026\.$/,
    );
  });

  it("shows the fast tracks, the longest of a range, the other reading and a duty of the calendar", () => {
    const rule = clock(CAM, "CSP-K2");
    const fast = rule.fastTracks?.map((track) => clockExample(rule, CAM, CALENDAR, START, track)?.dueOn);
    expect(fast).toEqual(["2026-11-26", "2026-11-26", "2026-12-02"]);
    expect(clockExample(clock(CAM, "CAM-K7"), CAM, CALENDAR, START)).toMatchObject({
      dueOn: "2027-01-07",
      latestOn: "2027-01-21",
    });
    expect(clockExample(clock(CAM, "CAM-K3"), CAM, CALENDAR, START)?.otherReadingOn).toBe("2027-01-06");
    expect(clockExample(clock(CAM, "CAM-K8A"), CAM, CALENDAR, START)).toMatchObject({
      dueOn: "2026-12-18",
      explanation: "Every half term.",
    });
  });

  it("gives no date where the document gives no figure", () => {
    const rule = { ...clock(CAM, "CSP-K2"), amount: null };
    expect(clockExample(rule, CAM, CALENDAR, START)).toMatchObject({
      dueOn: null,
      explanation: "The procedure gives no figure: set a date and say why.",
    });
  });
});
