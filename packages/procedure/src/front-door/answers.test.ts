import { describe, expect, it } from "vitest";
import { Role, SchoolPhase, Side } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import type { PackForm } from "../pack/enquiry-rules.js";
import { answerProblems, keptAnswers, maySendForm } from "./answers.js";
import { referredCase } from "./referred-case.js";

const LISTS = { reasons: [{ code: "FTT", label: "Failure to transfer", source: "App 4" }] };
const FORM: PackForm = {
  code: "CME",
  label: "Child missing education",
  source: "test",
  by: [Role.SCHOOL_LEAD],
  takesSeveralChildren: true,
  opensEnquiry: true,
  fields: [
    { code: "reason", label: "Reason", type: "CHOICE", list: "reasons", isRequired: true, means: "reasonCode" },
    { code: "moved", label: "Have they moved?", type: "YES_NO" },
    {
      code: "newAddress",
      label: "New address",
      type: "LONG_TEXT",
      isRequired: true,
      when: { field: "moved", is: "YES" },
    },
    { code: "email", label: "Email", type: "EMAIL" },
    { code: "phone", label: "Phone", type: "PHONE" },
    { code: "lastSeen", label: "Last seen", type: "DATE", isRequired: true, isPerChild: true, means: "firstAbsentOn" },
    { code: "ehcp", label: "Has a plan", type: "YES_NO", isPerChild: true, means: "hasEhcp" },
    {
      code: "excluded",
      label: "Excluded",
      type: "DATE",
      isPerChild: true,
      records: { event: "PERMANENT_EXCLUSION_BEGAN" },
    },
  ],
};

function problemsAt(answers: Record<string, string>, children: Record<string, string>[]) {
  return answerProblems(FORM, LISTS, answers, children).map(({ path }) => path.join("."));
}

describe("the answers of a form", () => {
  it("are right when every question that is asked is answered as it asks", () => {
    expect(
      problemsAt({ reason: "FTT", moved: "NO", email: "a@b.example", phone: "01632 960 001" }, [
        { lastSeen: "2026-11-02" },
      ]),
    ).toEqual([]);
  });

  it("are all told at once, each at its field, of each child", () => {
    const answers = { reason: "XXX", moved: "perhaps", email: "nobody", phone: "call me" };
    expect(problemsAt(answers, [{ lastSeen: "2026-02-30" }, { ehcp: "?" }])).toEqual([
      "answers.reason",
      "answers.moved",
      "answers.email",
      "answers.phone",
      "children.0.answers.lastSeen",
      "children.1.answers.lastSeen",
      "children.1.answers.ehcp",
    ]);
  });

  it("are asked for only when another answer calls for them, and dropped when it no longer does", () => {
    expect(problemsAt({ reason: "FTT", moved: "YES" }, [])).toEqual(["answers.newAddress"]);
    expect(keptAnswers(FORM, false, { reason: "FTT", moved: "NO", newAddress: "1 Elm Row", email: " " })).toEqual({
      reason: "FTT",
      moved: "NO",
    });
  });

  it("of questions that the form does not have are refused, and so are long ones", () => {
    expect(problemsAt({ reason: "FTT", shoeSize: "4" }, [{ lastSeen: "2026-11-02", reason: "FTT" }])).toEqual([
      "answers.shoeSize",
      "children.0.answers.reason",
    ]);
    expect(problemsAt({ reason: "FTT", moved: "YES", newAddress: "x".repeat(10_001) }, [])).toEqual([
      "answers.newAddress",
    ]);
  });
});

describe("a form", () => {
  it("AFC-41: is sent by the roles it names, and by its services only where it names some", () => {
    const signal = { ...FORM, by: [Role.PANEL_MEMBER], byServices: ["ADMISSIONS"] };
    expect(maySendForm(FORM, [Role.SCHOOL_LEAD], null)).toBe(true);
    expect(maySendForm(FORM, [Role.PANEL_MEMBER], "ADMISSIONS")).toBe(false);
    expect(maySendForm(signal, [Role.PANEL_MEMBER], "ADMISSIONS")).toBe(true);
    expect(maySendForm(signal, [Role.PANEL_MEMBER], "EWS")).toBe(false);
    expect(maySendForm(signal, [Role.PANEL_MEMBER], null)).toBe(false);
  });

  it("AFC-43, AFC-97: tells the case that routing asks of: facts, phase by age, and what happened", () => {
    const sent = { form: FORM, answers: { reason: "FTT" }, sentOn: plainDate("2026-11-26"), side: Side.SCHOOL };
    const answers = { lastSeen: "2026-11-02", ehcp: "YES", excluded: "2026-10-05" };
    const child = { schoolKind: null, schoolPhase: null, answers };
    const young = referredCase(sent, { ...child, dateOfBirth: plainDate("2015-09-01") });
    expect(young).toMatchObject({ hasEhcp: true, isLookedAfter: null, onRoll: null, firstAbsentOn: "2026-11-02" });
    expect(young.schoolPhase).toBe(SchoolPhase.PRIMARY);
    expect(young.events).toMatchObject([
      { code: "PERMANENT_EXCLUSION_BEGAN", on: "2026-10-05", inWriting: true, side: "SCHOOL" },
    ]);
    const older = referredCase(sent, { ...child, dateOfBirth: plainDate("2015-08-31"), answers: {} });
    expect(older).toMatchObject({ schoolPhase: SchoolPhase.SECONDARY, hasEhcp: null, events: [] });
    expect(referredCase(sent, { ...child, dateOfBirth: null }).schoolPhase).toBeNull();
  });
});
