import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, plainDate } from "../days/plain-date.js";
import { readDue } from "./action-due.js";
import { type LineOwner, readActionLine } from "./action-line.js";

const TODAY = plainDate("2026-12-03");
const EWS: LineOwner = {
  kind: "SERVICE",
  id: "ews",
  name: "Education Welfare Service",
  aliases: ["EWS", "EWO", "Education Welfare", "Education Welfare Service"],
};
const OAKS: LineOwner = { kind: "SERVICE", id: "oaks", name: "Malden Oaks", aliases: ["MALDEN_OAKS", "Malden Oaks"] };
const TOM: LineOwner = { kind: "PERSON", id: "tom", name: "Tom Hargreaves", aliases: ["Tom Hargreaves", "Tom"] };
const THOMAS: LineOwner = { kind: "PERSON", id: "thomas", name: "Tom Price", aliases: ["Tom Price", "Tom"] };
const OWNERS = [EWS, OAKS, TOM, THOMAS];

const read = (line: string) => readActionLine(line, OWNERS, TODAY);

describe("an action in one line", () => {
  it("AFC-118: is taken apart into what, who and by when", () => {
    expect(read("Ring the school about a timetable @EWS due:+2p")).toEqual({
      text: "Ring the school about a timetable",
      service: EWS,
      person: null,
      due: { kind: "PANEL", ahead: 2 },
      problem: null,
    });
  });

  it.each([
    [
      "@malden oaks: offer a visit, due:5wd.",
      { text: "offer a visit.", service: OAKS, due: { kind: "WORKING_DAYS", days: 5 } },
    ],
    [
      "due: 17/12 @Education Welfare Service Visit at home",
      { text: "Visit at home", service: EWS, due: { kind: "DAY", on: "2026-12-17" } },
    ],
    ["Write to head@school.example @Tom Hargreaves", { text: "Write to head@school.example", person: TOM, due: null }],
    ["Visit together @EWS @Tom Price", { text: "Visit together", service: EWS, person: THOMAS }],
    ["The report is due soon", { text: "The report is due soon", service: null, due: null }],
    ["", { text: "", service: null, person: null, due: null }],
  ])("reads %o", (line, parts) => {
    expect(read(line)).toMatchObject({ ...parts, problem: null });
  });

  it.each([
    ["Ring @XYZ", "Nobody here"],
    ["Ring @EWSX", "Nobody here"],
    ["Ring @", "Nobody here"],
    ["Ring @Tom", "Tom Hargreaves or Tom Price"],
    ["Ring @EWS @Malden Oaks", "one line for each"],
    ["Ring due:Monday", "+1p"],
    ["Ring due:", "+1p"],
    ["Ring due:30/2", "+1p"],
    ["Ring due:+1p due:+2p", "twice"],
  ])("says in one sentence what it cannot read in %o", (line, words) => {
    const { problem, text } = read(line);
    expect(problem).toContain(words);
    expect(problem).not.toMatch(/XYZ|EWSX|Monday|30\/2/);
    expect(text).toBe("Ring");
  });

  const word = fc.stringMatching(/^[a-zA-Zé'’-]{1,9}$/).filter((one) => !/^due/i.test(one));
  const words = fc.array(word, { minLength: 1, maxLength: 12 });
  const owner = fc.constantFrom(...OWNERS);
  const due = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((ahead) => ({ written: `+${ahead}p`, due: { kind: "PANEL", ahead } })),
    fc.integer({ min: 1, max: 99 }).map((days) => ({ written: `${days}wd`, due: { kind: "WORKING_DAYS", days } })),
    fc
      .tuple(fc.integer({ min: 2026, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([year, month, day]) => ({
        written: `${day}/${month}/${year}`,
        due: { kind: "DAY", on: dayOf(year, month, day) },
      })),
  );

  it("gives back what was written, wherever the parts stand", () => {
    fc.assert(
      fc.property(words, owner, due, fc.nat(12), fc.nat(13), (said, who, when, first, second) => {
        const parts = [...said];
        parts.splice(Math.min(first, parts.length), 0, `@${who.name}`);
        parts.splice(Math.min(second, parts.length), 0, `due:${when.written}`);
        const line = readActionLine(parts.join("  "), OWNERS, TODAY);
        expect(line).toMatchObject({ text: said.join(" "), due: when.due, problem: null });
        expect([line.service, line.person].filter((one) => one !== null)).toEqual([who]);
      }),
    );
  });

  it("leaves a line without an owner or a day as it was written", () => {
    fc.assert(
      fc.property(words, (said) => {
        expect(read(said.join(" "))).toEqual({
          text: said.join(" "),
          service: null,
          person: null,
          due: null,
          problem: null,
        });
      }),
    );
  });

  it("takes anything that can be typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        expect(read(line).text.length).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});

describe("when an action is due", () => {
  it("Q47: without a year is the first such day from today on", () => {
    expect(readDue("3/12", TODAY)).toEqual({ kind: "DAY", on: "2026-12-03" });
    expect(readDue("2/12", TODAY)).toEqual({ kind: "DAY", on: "2027-12-02" });
    expect(readDue("29/2", plainDate("2027-06-01"))).toEqual({ kind: "DAY", on: "2028-02-29" });
  });

  it.each(["", "p", "+0p", "0wd", "31/11", "1/13", "17/12/26", "17-12", "tomorrow"])("cannot read %o", (written) => {
    expect(readDue(written, TODAY)).toBeNull();
  });
});
