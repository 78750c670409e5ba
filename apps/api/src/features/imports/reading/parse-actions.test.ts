import { plainDate } from "@rome/procedure";
import { expect, it } from "vitest";
import { parseActions } from "./parse-actions.js";
import { AFC_WORDS } from "./words.fixture.js";

function read(cell: string) {
  return parseActions(cell, AFC_WORDS.services, plainDate("2026-11-21"));
}

it("reads owner, text and due date, one action a line", () => {
  expect(read("EWS to call EHCP review by 21/10/26\nAdmissions to update panel")).toEqual([
    { text: "Call EHCP review", ownerServiceCode: "EWS", dueOn: "2026-10-21" },
    { text: "Update panel", ownerServiceCode: "ADMISSIONS", dueOn: null },
  ]);
});

it.each([
  ["CAMHS T3 to complete s2s check by 17/11/2026", "Complete s2s check", "CAMHS_T3", "2026-11-17"],
  ["Ed Psych: observe in class, due 4 Dec 2026", "Observe in class", "ED_PSYCH", "2026-12-04"],
  ["- Malden Oaks - ring parent (by 4/12/26).", "Ring parent", "MALDEN_OAKS", "2026-12-04"],
  ["1. Virtual School will write to school before 2/11/26", "Write to school", "VIRTUAL_SCHOOL", "2026-11-02"],
  ["Jane Smith to ring parent by 21/10/26", "Jane Smith to ring parent", null, "2026-10-21"],
  ["EWS/EISS to visit", "EWS/EISS to visit", null, null],
  ["SEND to visit by 31/02/26", "Visit by 31/02/26", "SEND", null],
  ["SEND to visit by Christmas", "Visit by Christmas", "SEND", null],
  ["chase", "chase", null, null],
  ["=cmd|calc", "=cmd|calc", null, null],
])("reads “%s”", (cell, text, ownerServiceCode, dueOn) => {
  expect(read(cell)).toEqual([{ text, ownerServiceCode, dueOn }]);
});

it("parts actions by semicolons and finds none where there is none", () => {
  expect(read("EWS to visit; SPA to ring parent;").map(({ ownerServiceCode }) => ownerServiceCode)).toEqual([
    "EWS",
    "SPA",
  ]);
  for (const cell of ["", "-", "none", "TBC", "N/A", "nil", "\n \n"]) expect(read(cell)).toEqual([]);
});

it("stays quick on long and strange text", () => {
  const start = performance.now();
  read(`${"EWS to ".repeat(3000)}${" by 1".repeat(2000)}`);
  expect(performance.now() - start).toBeLessThan(500);
});
