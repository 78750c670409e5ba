import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DisposalState, KeepUnit, RetentionClass, Role } from "../codes.js";
import { addDays, type PlainDate, plainDate } from "../days/plain-date.js";
import {
  approvalOf,
  decideDisposable,
  decideDisposalApproval,
  decideDisposalProposal,
  disposalDueOn,
} from "./disposal.js";
import { isKeepRule, PROPOSED_SCHEDULE } from "./schedule.js";

const LIVES = 5000;
const RULE = PROPOSED_SCHEDULE.RECORD;
const day = (text: string) => plainDate(text);
const SIGNED = { isSigned: true, dueOn: day("2026-01-01"), today: day("2026-11-26"), isHeld: false };
const lead = { personId: "lead", roles: [Role.STRATEGIC_LEAD] };
const officer = { personId: "officer", roles: [Role.DATA_PROTECTION_OFFICER] };
const open = {
  state: DisposalState.PROPOSED,
  proposedBy: "support",
  leadApprovedBy: null,
  officerApprovedBy: null,
};

/** Years between two days as a person counts them: a birthday of 29 February comes on 1 March in other years. */
function fullYears(from: PlainDate, to: PlainDate): number {
  const [years, rest] = [Number(to.slice(0, 4)) - Number(from.slice(0, 4)), to.slice(5) >= from.slice(5)];
  return rest ? years : years - 1;
}

const someDay = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(day(from), n));

describe("when a child's record may go", () => {
  it("Q26, P36: no life loses its record before both times are over, nor keeps it a day longer", () => {
    const life = fc.record({
      dateOfBirth: fc.oneof(someDay("1996-01-01", 9000), fc.constantFrom(day("2004-02-29"), day("2008-02-29"))),
      endedOn: fc.oneof(someDay("2005-01-01", 9000), fc.constantFrom(day("2012-02-29"), day("2024-02-29"))),
    });
    const isOver = (facts: { dateOfBirth: PlainDate; endedOn: PlainDate }, today: PlainDate) =>
      fullYears(facts.dateOfBirth, today) >= (RULE.untilAge ?? 0) && fullYears(facts.endedOn, today) >= RULE.amount;
    fc.assert(
      fc.property(life, (facts) => {
        const dueOn = disposalDueOn(facts, RULE);
        return dueOn !== null && isOver(facts, dueOn) && !isOver(facts, addDays(dueOn, -1));
      }),
      { numRuns: LIVES },
    );
  });

  it("takes the later of the birthday and the time after the end", () => {
    expect(disposalDueOn({ dateOfBirth: day("2000-05-04"), endedOn: day("2010-06-01") }, RULE)).toBe("2025-05-04");
    expect(disposalDueOn({ dateOfBirth: day("2000-05-04"), endedOn: day("2019-06-01") }, RULE)).toBe("2026-06-01");
    expect(disposalDueOn({ dateOfBirth: day("2004-02-29"), endedOn: day("2010-06-01") }, RULE)).toBe("2029-03-01");
    const daysAlone = { amount: 30, unit: KeepUnit.DAYS, untilAge: null };
    expect(disposalDueOn({ dateOfBirth: day("2000-05-04"), endedOn: day("2019-06-01") }, daysAlone)).toBe("2019-07-01");
  });

  it("is never due while an entry or a search is open", () => {
    expect(disposalDueOn({ dateOfBirth: day("1990-05-04"), endedOn: null }, RULE)).toBeNull();
  });

  it("refuses an unsigned schedule, a hold, and a day too early", () => {
    expect(decideDisposable(SIGNED)).toEqual({ allowed: true });
    expect(decideDisposable({ ...SIGNED, isSigned: false })).toMatchObject({ rule: "RETENTION_NOT_SIGNED" });
    expect(decideDisposable({ ...SIGNED, isHeld: true })).toMatchObject({ rule: "DISPOSAL_HELD" });
    expect(decideDisposable({ ...SIGNED, dueOn: day("2026-11-27") })).toMatchObject({ rule: "DISPOSAL_NOT_DUE" });
    expect(decideDisposable({ ...SIGNED, dueOn: null })).toMatchObject({ rule: "DISPOSAL_NOT_DUE" });
  });

  it("asks for the ground in words where other rules keep a record longer", () => {
    const proposal = { ...SIGNED, isProposed: false, needsGround: true, ground: "" };
    expect(decideDisposalProposal(proposal)).toMatchObject({ rule: "DISPOSAL_NEEDS_GROUND" });
    expect(decideDisposalProposal({ ...proposal, ground: "75 years are over" })).toEqual({ allowed: true });
    expect(decideDisposalProposal({ ...proposal, isProposed: true })).toMatchObject({
      rule: "DISPOSAL_ALREADY_PROPOSED",
    });
  });
});

describe("two people", () => {
  it("are the strategic lead and the data protection officer, each once, never the proposer", () => {
    expect(approvalOf(open, lead)).toBe("LEAD");
    expect(approvalOf(open, officer)).toBe("OFFICER");
    expect(approvalOf({ ...open, proposedBy: "lead" }, lead)).toBeNull();
    const both = { personId: "both", roles: [Role.STRATEGIC_LEAD, Role.DATA_PROTECTION_OFFICER] };
    expect(approvalOf({ ...open, leadApprovedBy: "both" }, both)).toBeNull();
    expect(approvalOf({ ...open, leadApprovedBy: "lead" }, both)).toBe("OFFICER");
    expect(approvalOf(open, { personId: "x", roles: [Role.REGISTER_ADMIN] })).toBeNull();
  });

  it("approve only what is open and still due", () => {
    expect(decideDisposalApproval(open, lead, SIGNED)).toEqual({ allowed: true });
    const gone = { ...open, state: DisposalState.DISPOSED };
    expect(decideDisposalApproval(gone, lead, SIGNED)).toMatchObject({ rule: "DISPOSAL_NOT_OPEN" });
    expect(decideDisposalApproval(open, lead, { ...SIGNED, isHeld: true })).toMatchObject({ rule: "DISPOSAL_HELD" });
    const again = decideDisposalApproval({ ...open, leadApprovedBy: "lead" }, lead, SIGNED);
    expect(again).toMatchObject({ rule: "DISPOSAL_NEEDS_SECOND_PERSON" });
  });
});

it("takes whole times only, and a birthday for children's records alone", () => {
  const rule = { amount: 7, unit: KeepUnit.YEARS, untilAge: 25 };
  expect(isKeepRule(RetentionClass.RECORD, rule)).toBe(true);
  expect(isKeepRule(RetentionClass.PAPERS, rule)).toBe(false);
  expect(isKeepRule(RetentionClass.PAPERS, { ...rule, untilAge: null })).toBe(true);
  for (const amount of [0, -1, 1.5, 40_000]) expect(isKeepRule(RetentionClass.RECORD, { ...rule, amount })).toBe(false);
});
