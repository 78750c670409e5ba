import type { HalfTerm, SchoolCalendar } from "../src/calendar/school-calendar.js";
import { ProtectionStatus, Side } from "../src/codes.js";
import { plainDate } from "../src/days/plain-date.js";
import { ENGLAND } from "../src/days/working-days.js";
import type { CaseEvent, CaseFile } from "../src/enquiry/case-file.js";
import { wholePack } from "../src/pack/defaults.js";
import type { ProcedurePack } from "../src/pack/pack.js";

const half = (name: string, term: string, startsOn: string, endsOn: string): HalfTerm => ({
  name,
  term,
  startsOn: plainDate(startsOn),
  endsOn: plainDate(endsOn),
});

/** School days of the year 2026-27, as the tests of cases count them. */
export const SCHOOL_YEAR: SchoolCalendar = {
  office: ENGLAND,
  halfTerms: [
    half("autumn 1", "2026-27 autumn", "2026-09-02", "2026-10-23"),
    half("autumn 2", "2026-27 autumn", "2026-11-02", "2026-12-18"),
    half("spring 1", "2026-27 spring", "2027-01-04", "2027-02-12"),
    half("spring 2", "2026-27 spring", "2027-02-22", "2027-03-25"),
    half("summer 1", "2026-27 summer", "2027-04-12", "2027-05-28"),
    half("summer 2", "2026-27 summer", "2027-06-07", "2027-07-21"),
  ],
  schoolClosures: {},
  hoursADay: 7.4,
};

/** A case about which nothing is known but age, roll and first absence; say what is different. */
export function aCase(different: Partial<CaseFile> = {}): CaseFile {
  return {
    dateOfBirth: plainDate("2014-05-03"),
    hasEhcp: null,
    isLookedAfter: null,
    onRoll: true,
    isEducatedOtherwise: false,
    schoolKind: null,
    schoolPhase: null,
    firstAbsentOn: plainDate("2026-11-02"),
    absenceEndedOn: null,
    authorisedDays: [],
    vulnerabilityCodes: [],
    protection: ProtectionStatus.NONE,
    isSocialCareInvolved: false,
    hasSafeguardingConcern: false,
    isLocated: false,
    events: [],
    ...different,
  };
}

/** Something that happened in a case: by the authority, on 20 November 2026, unless said otherwise. */
export function happened(code: string, different: Partial<CaseEvent> = {}): CaseEvent {
  const usual = { subject: null, on: plainDate("2026-11-20"), side: Side.AUTHORITY, inWriting: false, note: null };
  return { code, ...usual, ...different };
}

/** A procedure of an authority of the tests' own; say what it holds. */
export function aPack(holding: Partial<ProcedurePack> = {}): ProcedurePack {
  const named = { key: "test", authority: "Test", name: "Test", version: "1", effectiveFrom: "2020-01-01" };
  return wholePack({ ...named, ...holding });
}
