import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../days/plain-date.js";
import { decideDispute, decideDisputeAnswer, disputedLabel, isDisputed } from "./disputes.js";
import { decideHold, decideLiftingHold } from "./holds.js";
import {
  decideExtension,
  decideItem,
  decideRelease,
  decideSubjectAccessMove,
  namesWithin,
  REDACTED,
  redacted,
} from "./subject-access.js";

const TODAY = plainDate("2026-11-26");
const ruleOf = (decision: { allowed: boolean; rule?: string }) => decision.rule ?? null;

describe("a subject access request", () => {
  it("is collected only once it is known who asks, and ends once", () => {
    expect(ruleOf(decideSubjectAccessMove("RECEIVED", "COLLECTING"))).toBe("SUBJECT_ACCESS_NEEDS_IDENTITY");
    expect(ruleOf(decideSubjectAccessMove("IDENTITY_CHECKED", "COLLECTING"))).toBe(null);
    expect(ruleOf(decideSubjectAccessMove("RELEASED", "WITHDRAWN"))).toBe("SUBJECT_ACCESS_OVER");
  });

  it.each([
    [{}, {}, null],
    [{ state: "REFUSED" as const }, {}, "SUBJECT_ACCESS_OVER"],
    [{ extendUntil: null }, {}, "SUBJECT_ACCESS_NEEDS_IDENTITY"],
    [{ extendUntil: plainDate("2026-11-25") }, {}, "EXTENSION_TOO_LATE"],
    [{ furtherMonths: 1 }, {}, "EXTENSION_TOO_LONG"],
    [{}, { months: 3 }, "EXTENSION_TOO_LONG"],
    [{}, { months: 0 }, "EXTENSION_TOO_LONG"],
    [{}, { reason: " " }, "EXTENSION_NEEDS_REASON"],
  ])("of which the time is made longer: %o %o gives %s", (request, asked, rule) => {
    const open = { state: "COLLECTING" as const, furtherMonths: 0, extendUntil: TODAY, ...request };
    expect(ruleOf(decideExtension(open, { months: 2, reason: "Complex", ...asked }, TODAY))).toBe(rule);
  });

  it("is released when every item is decided, by somebody who did not bring it together", () => {
    const request = { state: "DECIDED" as const, collectedBy: "bea", undecided: 0, kept: 0 };
    expect(ruleOf(decideRelease(request, "selwyn"))).toBe(null);
    expect(ruleOf(decideRelease({ ...request, undecided: 1 }, "selwyn"))).toBe("RELEASE_NEEDS_EVERY_DECISION");
    expect(ruleOf(decideRelease({ ...request, kept: 1 }, "selwyn"))).toBe("RELEASE_KEPT_FROM_YOU");
    expect(ruleOf(decideRelease({ ...request, state: "COLLECTING" }, "selwyn"))).toBe("SUBJECT_ACCESS_OVER");
    expect(ruleOf(decideRelease(request, "bea"))).toBe("RELEASE_NEEDS_SECOND_PERSON");
  });
});

describe("an item of a bundle", () => {
  const nothing = { redactions: [], ground: null, reason: null };

  it.each([
    [{ decision: "RELEASE" as const }, null],
    [{ decision: "WITHHOLD" as const }, "WITHHOLDING_NEEDS_GROUND"],
    [{ decision: "WITHHOLD" as const, ground: "CRIME" as const }, "WITHHOLDING_NEEDS_GROUND"],
    [{ decision: "WITHHOLD" as const, ground: "CRIME" as const, reason: "An inquiry of the police" }, null],
    [{ decision: "REDACT" as const }, "REDACTION_NEEDS_WORDS"],
    [{ decision: "REDACT" as const, redactions: ["Otto"] }, "REDACTION_NEEDS_WORDS"],
    [{ decision: "REDACT" as const, redactions: ["otto", "bruno"] }, null],
  ])("decided as %o is refused by %s", (decided, rule) => {
    expect(ruleOf(decideItem("Her brother Bruno came.", { ...nothing, ...decided }))).toBe(rule);
  });

  it("loses the words that are taken out, wherever and however they are written, and no others", () => {
    expect(redacted("BRUNO Quill and Brunoni met Bruno  Quill.", ["Bruno", "Bruno Quill"])).toBe(
      `${REDACTED} and Brunoni met ${REDACTED}.`,
    );
    expect(redacted("Nothing", [" "])).toBe("Nothing");
  });

  it("P35: keeps nothing of a word that is taken out, whatever it is", () => {
    const word = fc.stringMatching(/^[A-Za-z(.*+?)'’éŠ-]{2,12}$/);
    fc.assert(
      fc.property(word, fc.array(fc.lorem({ maxCount: 3 })), (name, around) => {
        const text = [...around, name, ...around].join(" ");
        expect(` ${redacted(text, [name])} `.toLowerCase()).not.toContain(` ${name.toLowerCase()} `);
      }),
      { numRuns: 2000 },
    );
  });

  it("is searched for the names of other people", () => {
    expect(namesWithin("Bruno was with Wilfred.", ["Bruno", "Wilf", "", "Bruno"])).toEqual(["Bruno"]);
  });
});

describe("a hold", () => {
  it("is placed in words, except that of a request, which places itself", () => {
    expect(ruleOf(decideHold("LITIGATION", "A claim"))).toBe(null);
    expect(ruleOf(decideHold("LITIGATION", " "))).toBe("HOLD_NEEDS_WORDS");
    expect(ruleOf(decideHold("SUBJECT_ACCESS", "A request"))).toBe("HOLD_PLACES_ITSELF");
  });

  it("is lifted once, not while its request is open, and with a reason", () => {
    const hold = { isLifted: false, isRequestOpen: false };
    expect(ruleOf(decideLiftingHold(hold, "Over"))).toBe(null);
    expect(ruleOf(decideLiftingHold({ ...hold, isLifted: true }, "Over"))).toBe("HOLD_LIFTED_ALREADY");
    expect(ruleOf(decideLiftingHold({ ...hold, isRequestOpen: true }, "Over"))).toBe("HOLD_OF_OPEN_REQUEST");
    expect(ruleOf(decideLiftingHold(hold, " "))).toBe("HOLD_NEEDS_WORDS");
  });
});

describe("a disputed fact", () => {
  const dispute = { state: "OPEN" as const, record: "Child", saidThen: "2013-05-04", saysNow: "2013-05-04" };

  it("is one of those a page shows, said by somebody, with what it should be", () => {
    expect(disputedLabel("Child", "dateOfBirth")).toBe("Date of birth");
    expect(disputedLabel("Child", "addressNote")).toBe(null);
    expect(disputedLabel("toString", "call")).toBe(null);
    expect(ruleOf(decideDispute({ saidBy: "The mother", shouldBe: "2013-04-05" }))).toBe(null);
    expect(ruleOf(decideDispute({ saidBy: "", shouldBe: "2013-04-05" }))).toBe("DISPUTE_NEEDS_WORDS");
  });

  it.each([
    [{}, { state: "REFUSED" as const }, null],
    [{}, { state: "CORRECTED" as const }, "DISPUTE_NOT_CORRECTED"],
    [{ saysNow: "2013-04-05" }, { state: "CORRECTED" as const }, null],
    [{ record: "CaseNote" }, { state: "CORRECTED" as const }, null],
    [{ state: "REFUSED" as const }, { state: "REFUSED" as const }, "DISPUTE_ANSWERED"],
    [{}, { state: "OPEN" as const }, "DISPUTE_ANSWERED"],
    [{}, { state: "REFUSED" as const, words: " " }, "DISPUTE_ANSWER_NEEDS_REASON"],
  ])("%o answered with %o is refused by %s", (change, answer, rule) => {
    expect(
      ruleOf(decideDisputeAnswer({ ...dispute, ...change }, { words: "We looked at the certificate.", ...answer })),
    ).toBe(rule);
  });

  it("carries its mark until it is corrected, for good where it is not", () => {
    expect(isDisputed("OPEN") && isDisputed("REFUSED")).toBe(true);
    expect(isDisputed("CORRECTED")).toBe(false);
  });
});
