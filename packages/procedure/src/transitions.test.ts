import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTS, INITIAL, type Step, step, type World } from "../testing/removal-world.js";
import * as codes from "./codes.js";
import { ENQUIRY_MOVES, NOTIFICATION_MOVES, OFF_ROLL_MOVES } from "./enquiry/moves.js";
import { CME_REFERRAL_MOVES } from "./front-door/moves.js";
import { DISPOSAL_MOVES } from "./retention/disposal.js";
import { DISPUTE_MOVES } from "./rights/disputes.js";
import { SUBJECT_ACCESS_MOVES } from "./rights/subject-access.js";
import * as tables from "./transitions.js";

const { EntryStatus, RemovalState } = codes;
const { ENTRY_MOVES, mayMove, REMOVAL_MOVES, statesLeadingTo, statesUnderWay } = tables;

const TABLES: readonly (readonly [string, Readonly<Record<string, readonly string[]>>])[] = [
  ["entry", ENTRY_MOVES],
  ["referral", tables.REFERRAL_MOVES],
  ["meeting", tables.MEETING_MOVES],
  ["minutes", tables.MINUTES_MOVES],
  ["agenda item", tables.AGENDA_ITEM_MOVES],
  ["other panel", tables.PATHWAY_REFERRAL_MOVES],
  ["action", tables.ACTION_MOVES],
  ["owner proposal", tables.OWNER_PROPOSAL_MOVES],
  ["escalation", tables.ESCALATION_MOVES],
  ["removal", REMOVAL_MOVES],
  ["import", tables.IMPORT_MOVES],
  ["enquiry", ENQUIRY_MOVES],
  ["off roll", OFF_ROLL_MOVES],
  ["notification", NOTIFICATION_MOVES],
  ["front door", CME_REFERRAL_MOVES],
  ["subject access", SUBJECT_ACCESS_MOVES],
  ["dispute", DISPUTE_MOVES],
  ["disposal", DISPOSAL_MOVES],
];

/** States in which a thing is made, besides the first. */
const MADE_SO: Readonly<Record<string, readonly string[]>> = { escalation: ["STEP"] };

/** What has states and no moves: one is computed, one is what was seen on the day, one is how far a file is made. */
const WITHOUT_MOVES = ["ClockState", "AttendanceState", "PaperState"];

describe("the transition tables", () => {
  it("stand for everything that is kept with a state", () => {
    const known = TABLES.map(([, table]) => Object.keys(table).toSorted().join());
    const stateLists = Object.entries(codes).filter(([name]) => name.endsWith("State"));
    const without = stateLists.filter(([, states]) => !known.includes(Object.keys(states).toSorted().join()));
    expect(without.map(([name]) => name).toSorted()).toEqual(WITHOUT_MOVES.toSorted());
  });

  it.each(TABLES)("of %s reach every state from the first, and move to known states only", (_name, table) => {
    const states = Object.keys(table);
    const reached = new Set(states.slice(0, 1));
    for (const state of reached) for (const next of table[state] ?? []) reached.add(next);
    const elsewhere = states.filter((state) => !reached.has(state));
    expect([...reached].filter((state) => !states.includes(state))).toEqual([]);
    expect(elsewhere).toEqual(MADE_SO[_name] ?? []);
  });

  it("say of what something is still to come", () => {
    const { SENT, ACCEPTED } = codes.PathwayReferralState;
    expect(statesUnderWay<codes.PathwayReferralState>(tables.PATHWAY_REFERRAL_MOVES)).toEqual([SENT, ACCEPTED]);
  });

  it("lead to removal through a proposal only, and to approval through the panel's agreement only", () => {
    expect(statesLeadingTo(ENTRY_MOVES, EntryStatus.REMOVED)).toEqual([EntryStatus.REMOVAL_PROPOSED]);
    expect(statesLeadingTo(REMOVAL_MOVES, RemovalState.APPROVED)).toEqual([RemovalState.PANEL_AGREED]);
    expect(statesLeadingTo(REMOVAL_MOVES, RemovalState.PANEL_AGREED)).toEqual([RemovalState.ON_AGENDA]);
    expect(mayMove(ENTRY_MOVES, EntryStatus.REMOVED, EntryStatus.ACTIVE)).toBe(false);
  });
});

const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  person: fc.constantFrom("lead", "otherLead", "support", "member"),
  chairPresent: fc.boolean(),
});

/** The sequence of acts by which a child leaves the register, as the panel's procedure has it. */
const PROPER: readonly Step[] = [
  { act: "consider", person: "support", chairPresent: true },
  { act: "propose", person: "member", chairPresent: true },
  { act: "list", person: "support", chairPresent: true },
  { act: "circulate", person: "support", chairPresent: true },
  { act: "open", person: "support", chairPresent: true },
  { act: "attend", person: "support", chairPresent: true },
  { act: "agree", person: "support", chairPresent: true },
  { act: "approve", person: "lead", chairPresent: true },
];

const anySteps = fc.array(anyStep, { minLength: 20, maxLength: 200, size: "max" });

/** The proper acts in their order, by anybody, with other acts tried in between: near enough to succeed often. */
const nearlyProper = fc
  .tuple(
    ...PROPER.map(({ act }) =>
      fc.tuple(
        fc.array(anyStep, { maxLength: 2 }),
        anyStep.map((any) => ({ ...any, act })),
      ),
    ),
  )
  .map((parts) => parts.flatMap(([between, proper]) => [...between, proper]));

const live = (steps: readonly Step[]): World => steps.reduce(step, INITIAL);

describe("leaving the register", () => {
  it("is possible by the proper sequence, and not when any one act of it is left out", () => {
    expect(live(PROPER).entryStatus).toBe(EntryStatus.REMOVED);
    for (const left of PROPER) {
      const without = PROPER.filter((taken) => taken !== left);
      expect([left.act, live(without).entryStatus]).not.toEqual([left.act, EntryStatus.REMOVED]);
    }
  });

  it("never happens without the panel in session, its chair present, and a second person's approval", () => {
    let removals = 0;
    fc.assert(
      fc.property(fc.oneof(anySteps, nearlyProper), (steps) => {
        const world = live(steps);
        if (world.entryStatus !== EntryStatus.REMOVED) return;
        removals += 1;
        expect(world.agreedInSession).toBe(true);
        expect(world.chairWasPresent).toBe(true);
        expect(["lead", "otherLead"]).toContain(world.approvedBy);
        expect(world.approvedBy).not.toBe(world.proposedBy);
      }),
      { numRuns: 2000 },
    );
    expect(removals).toBeGreaterThan(0);
  });

  it("is final: a removed entry is never on the register again", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        expect(steps.reduce(step, live(PROPER)).entryStatus).toBe(EntryStatus.REMOVED);
      }),
    );
  });
});
