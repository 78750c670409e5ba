import { plainDate } from "../src/days/plain-date.js";
import type { CaseEvent, CaseFile } from "../src/enquiry/case-file.js";
import type { ClockRule } from "../src/pack/clock-rule.js";
import type { ProcedureVersion } from "../src/pack/in-force.js";
import type { ProcedurePack } from "../src/pack/pack.js";
import { aCase, aPack, happened } from "./a-case.js";

/** A clock of ten school days from the first day absent, met by a referral, unless something else is given. */
export function aClock(given: Partial<ClockRule> = {}): ClockRule {
  return {
    id: "TEST-K1",
    title: "Refer",
    obligation: "Refer the child to the authority",
    scope: "CASE",
    kind: "DUTY",
    start: "FIRST_ABSENT",
    amount: 10,
    unit: "SCHOOL_DAY",
    countsStart: true,
    owner: "SCHOOL_LEAD",
    ownerWords: "the school",
    metBy: ["REFERRED"],
    source: "test procedure, section 1",
    ...given,
  };
}

/** A procedure of these clocks, and what else is given. */
export function packOf(clocks: readonly ClockRule[], more: Partial<ProcedurePack> = {}): ProcedurePack {
  return aPack({ clocks, ...more });
}

/** The versions of a procedure: these clocks from the beginning. */
export function versions(...clocks: readonly ClockRule[]): readonly ProcedureVersion[] {
  return [{ from: "2020-01-01", pack: packOf(clocks) }];
}

/** Something that happened on a day. */
export function on(code: string, day: string, more: Partial<CaseEvent> = {}): CaseEvent {
  return happened(code, { on: plainDate(day), ...more });
}

/** A case that begins with the first absence given, or without one. */
export function aCaseFrom(firstAbsentOn: string | null, more: Partial<CaseFile> = {}): CaseFile {
  return aCase({ firstAbsentOn: firstAbsentOn === null ? null : plainDate(firstAbsentOn), ...more });
}
