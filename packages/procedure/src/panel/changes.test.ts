import { describe, expect, it } from "vitest";
import { plainDate } from "../days/plain-date.js";
import { LINE_LABELS, type RegisterLine } from "../register/register-line.js";
import { type ChangeFacts, changesOfChild, changesOnLine, isNewTo, kindsOf } from "./changes.js";

const EMPTY = Object.fromEntries(Object.keys(LINE_LABELS).map((field) => [field, null])) as RegisterLine;
const FACTS: ChangeFacts = {
  before: EMPTY,
  after: EMPTY,
  addedOn: plainDate("2026-11-01"),
  whyLeft: null,
  acts: [],
  actions: [],
  notes: [],
};

describe("what changed for a child between two registers", () => {
  it("AFC-118: is told in the panel's order: group, hours, school, place, lead, the rest, actions, notes", () => {
    const after = { ...EMPTY, population: "p", leadService: "l", location: "x", school: "s", hours: "10", group: "g" };
    const changes = changesOfChild({
      ...FACTS,
      after,
      actions: [
        { kind: "OVERDUE", text: "Visit", outcome: null, dueOn: plainDate("2026-12-01"), at: 5, by: null },
        { kind: "ACTION_DONE", text: "Ring", outcome: "Rang.", dueOn: null, at: 4, by: "p" },
      ],
      notes: [{ note: "CASE_NOTE", service: "EWS", at: 6, by: "p" }],
    });
    expect(changes.map(({ kind, after }) => `${kind} ${after}`)).toEqual([
      "MOVED_GROUP g",
      "HOURS 10",
      "SCHOOL s",
      "LOCATION x",
      "LEAD_SERVICE l",
      "OTHER p",
      "ACTION_DONE Ring: Rang.",
      "OVERDUE Visit",
      "NOTE EWS",
    ]);
    expect(kindsOf(changes)).toHaveLength(9);
  });

  it("is nothing for a child on neither, and nothing where no field differs", () => {
    expect(changesOfChild({ ...FACTS, before: null, after: null })).toEqual([]);
    expect(changesOfChild(FACTS)).toEqual([]);
    expect(changesOfChild({ ...FACTS, after: { ...EMPTY, openActions: "3", lastDiscussedOn: "2026-11-26" } })).toEqual(
      [],
    );
  });

  it("says of a new child when it was added, and of one that left why", () => {
    expect(changesOfChild({ ...FACTS, before: null })).toMatchObject([
      { kind: "NEW", label: "New since the last panel", after: "Added on 1 November 2026" },
    ]);
    expect(changesOfChild({ ...FACTS, after: null, whyLeft: "Back at school" })).toMatchObject([
      { kind: "LEFT", label: "Left the register", after: "Back at school" },
    ]);
  });

  it("does not say the day twice when a child was added on the day it is told of", () => {
    const acts = [{ act: "addToRegister", at: Date.parse("2026-11-01T09:00:00Z"), by: "Bea Lindqvist" }];
    expect(changesOfChild({ ...FACTS, before: null, acts })).toMatchObject([
      { kind: "NEW", label: "New since the last panel", after: null, at: acts[0]?.at },
    ]);
  });

  it("takes day and person from the newest act that can bring the field about", () => {
    const acts = [
      { act: "changeReferralGroup", at: 10, by: "bea" },
      { act: "recordProvision", at: 20, by: "tom" },
      { act: "addCaseNote", at: 30, by: "tom" },
    ];
    const changes = changesOfChild({
      ...FACTS,
      acts,
      after: { ...EMPTY, group: "g", hours: "5", location: "Located" },
    });
    expect(changes.map(({ kind, at, by }) => [kind, at, by])).toEqual([
      ["MOVED_GROUP", 10, "bea"],
      ["HOURS", 20, "tom"],
      ["LOCATION", null, null],
    ]);
  });

  it("counts the notes of each service in one line, and never holds a text", () => {
    const note = { note: "CASE_NOTE", by: "p" } as const;
    const notes = [
      { ...note, service: "EWS", at: 1 },
      { ...note, service: "EWS", at: 3 },
      { ...note, service: null, at: 2 },
    ];
    expect(changesOfChild({ ...FACTS, notes }).map(({ label, after, at }) => [label, after, at])).toEqual([
      ["2 new case notes", "EWS", 3],
      ["New case note", null, 2],
    ]);
  });

  it("tells a reader of the register line its fields only, and not why a child left (Q25)", () => {
    const notes = [{ note: "CASE_NOTE", service: "EWS", at: 1, by: "p" }] as const;
    const moved = changesOfChild({ ...FACTS, after: { ...EMPTY, group: "g" }, notes });
    expect(changesOnLine(moved).map(({ kind }) => kind)).toEqual(["MOVED_GROUP"]);
    const left = changesOfChild({ ...FACTS, after: null, whyLeft: "Made in error: twin" });
    expect(changesOnLine(left)).toMatchObject([{ kind: "LEFT", after: null }]);
  });

  it("is new to a reader when somebody else made it after they looked, or they never looked", () => {
    const [change] = changesOfChild({ ...FACTS, notes: [{ note: "CASE_NOTE", service: null, at: 10, by: "tom" }] });
    if (!change) throw new Error("Nothing changed");
    expect(isNewTo(change, { personId: "bea", lookedAt: null })).toBe(true);
    expect(isNewTo(change, { personId: "bea", lookedAt: 9 })).toBe(true);
    expect(isNewTo(change, { personId: "bea", lookedAt: 10 })).toBe(false);
    expect(isNewTo(change, { personId: "tom", lookedAt: null })).toBe(false);
    expect(isNewTo({ ...change, at: null }, { personId: "bea", lookedAt: 9 })).toBe(false);
  });
});
