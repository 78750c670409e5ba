import { expect, it } from "vitest";
import { parseBorough } from "./parse-borough.js";
import { parseGroup } from "./parse-group.js";
import { parseHours } from "./parse-hours.js";
import { parseProvision, parseService } from "./parse-service.js";
import { parseSex } from "./parse-sex.js";
import { parseYear } from "./parse-year.js";
import { AFC_WORDS } from "./words.fixture.js";

it.each([
  ["nil", 0],
  ["0", 0],
  ["None", 0],
  ["0.0", 0],
  ["-", null],
  ["", null],
  ["TBC", null],
  ["n/a", null],
  ["?", null],
  [".", null],
  ["15hrs", 15],
  ["12.5 ", 12.5],
  ["12,5", 12.5],
  ["10 hours per week", 10],
  ["20 hrs p/w", 20],
  ["12½", 12.5],
  ["12:30", 12.5],
  ["60", 60],
  ["25h", 25],
])("reads the hours “%s” as %s", (text, hours) => {
  expect(parseHours(text)).toEqual({ hours, problem: null });
});

it.each(["61", "-5", "10-15", "full time", "3 a day", "1e2"])(
  "leaves the hours “%s” unknown and says what to enter",
  (text) => {
    expect(parseHours(text)).toMatchObject({ hours: null, problem: expect.stringMatching(/^Enter/) });
  },
);

it.each([
  ["Y10", "10"],
  ["Yr 9", "9"],
  ["yr9", "9"],
  ["Year 11", "11"],
  ["7", "7"],
  ["07", "7"],
  ["9B", "9"],
  ["NC Year 3", "3"],
  ["NCY 3", null],
  ["R", "R"],
  ["Rec", "R"],
  ["Yr R", "R"],
  ["YR", "R"],
  ["Reception", "R"],
  ["N", "N"],
  ["Nursery", "N"],
  ["14", null],
  ["0", null],
  ["-", null],
  ["sixth form", null],
])("reads the school year “%s” as %s", (text, year) => {
  expect(parseYear(text)).toBe(year);
});

it.each([
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["Group 3", 3],
  ["1 - on roll not attending", 1],
  ["On roll & not attending", 1],
  ["on roll", 1],
  ["2 - NOT ON ROLL", 2],
  ["Not on roll / hard to place", 2],
  ["hard to place", 2],
  ["3 - risk of breakdown", 3],
  ["Concerns", 3],
  ["concernes", 3],
  ["2 (see notes)", 2],
  ["1 - not on roll", null],
  ["4", null],
  ["", null],
  ["-", null],
  ["roll", null],
  ["12", null],
])("reads the group “%s” as %s", (text, number) => {
  const group = AFC_WORDS.groups.find((one) => one.number === number)?.group ?? null;
  expect(parseGroup(text, AFC_WORDS.groups)).toBe(group);
});

it.each([
  ["R", "RICHMOND"],
  ["LBRuT", "RICHMOND"],
  ["richmond", "RICHMOND"],
  ["K", "KINGSTON"],
  ["RBK", "KINGSTON"],
  ["Royal Borough of Kingston", "KINGSTON"],
  ["London Borough of Richmond upon Thames", "RICHMOND"],
  ["Richmond Council", "RICHMOND"],
  ["Sutton", null],
  ["", null],
  ["-", null],
])("reads the borough “%s” as %s", (text, code) => {
  expect(parseBorough(text, AFC_WORDS.boroughs)).toBe(code);
});

it("reads services and provisions by any of their words, and only by whole ones", () => {
  expect(parseService("CAMHS T3", AFC_WORDS.services)).toBe("CAMHS_T3");
  expect(parseService("the EWS team", AFC_WORDS.services)).toBe("EWS");
  expect(parseService("Ed. Psych", AFC_WORDS.services)).toBe("ED_PSYCH");
  expect(parseService("EWS / EISS", AFC_WORDS.services)).toBeNull();
  expect(parseService("SPA day", AFC_WORDS.services)).toBeNull();
  expect(parseProvision("part-time timetable", AFC_WORDS.provisionTypes)).toBe("PART_TIME");
  expect(parseProvision("forest school", AFC_WORDS.provisionTypes)).toBeNull();
});

it("reads the sex as schools write it", () => {
  expect(["F", "m", "Girl", "Male", "", "X"].map(parseSex)).toEqual(["FEMALE", "MALE", "FEMALE", "MALE", null, null]);
});
