import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { EventCode, Role, Side } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { CaseFile } from "../enquiry/case-file.js";
import { caseWorld, unmetGuards } from "../enquiry/guards.js";
import { GuardedAct } from "../pack/enquiry-rules.js";
import { referredCase } from "./referred-case.js";
import { screeningStep, settledBy } from "./settled-by.js";

const TODAY = plainDate("2026-11-26");
const CALENDAR = { office: { bankHolidays: {}, closures: {} }, halfTerms: [], schoolClosures: {}, hoursADay: 7.4 };
const FORM = AFC_PACK.forms.find(({ code }) => code === "SERVICE_NOTICE");

function aCase(answers: Record<string, string>, more: Partial<CaseFile> = {}): CaseFile {
  if (!FORM) throw new Error("The pack has no such form");
  const sent = { form: FORM, answers, sentOn: TODAY, side: Side.AUTHORITY };
  const child = { dateOfBirth: plainDate("2014-03-01"), schoolKind: null, schoolPhase: null, answers: {} };
  return { ...referredCase(sent, child), ...more };
}

function unmetCodes(act: GuardedAct, file: CaseFile): string[] {
  const world = caseWorld(file, AFC_PACK, CALENDAR, TODAY);
  return unmetGuards(act, AFC_PACK, world).map(({ code }) => code);
}

function event(code: string) {
  return { code, subject: null, on: TODAY, side: Side.AUTHORITY, inWriting: false, note: null };
}

describe("AfC's front door", () => {
  it("AFC-64: a located child is not closed before the receiving service has assessed the educational needs too", () => {
    const taken = { isLocated: true, events: [event(EventCode.REFERRAL_ACCEPTED)] };
    expect(unmetCodes(GuardedAct.CLOSE, aCase({}, taken))).toEqual(["NEEDS_NOT_ASSESSED"]);
    expect(unmetCodes(GuardedAct.CLOSE, aCase({}, { ...taken, isLocated: false }))).toEqual([]);
    const assessed = [...taken.events, event("NEEDS_ASSESSED")];
    expect(unmetCodes(GuardedAct.CLOSE, aCase({}, { ...taken, events: assessed }))).toEqual([]);
  });

  it("AFC-65: offers the front door what settles a condition, and nobody what is not theirs", () => {
    const guards = AFC_PACK.guards.filter(({ act }) => act === GuardedAct.ACCEPT_REFERRAL);
    const offered = guards
      .flatMap(({ conditions }) => conditions)
      .flatMap(({ holds }) => settledBy(holds, AFC_PACK, [Role.FRONT_DOOR]));
    expect(offered.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["REGISTER_CHECKED", "PROFESSIONALS_SPOKEN_TO"]),
    );
    expect(screeningStep("REGISTER_CHECKED", null, AFC_PACK, [Role.SCHOOL_LEAD])).toBeNull();
    expect(screeningStep(EventCode.SYSTEM_CHECKED, "S2S", AFC_PACK, [Role.FRONT_DOOR])).toMatchObject({
      subject: "S2S",
    });
    expect(screeningStep(EventCode.SYSTEM_CHECKED, "ABACUS", AFC_PACK, [Role.FRONT_DOOR])).toBeNull();
  });
});
