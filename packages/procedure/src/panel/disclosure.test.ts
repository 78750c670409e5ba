import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { plainDate } from "../days/plain-date.js";
import { decideDisclosure, decideEndOfDisclosure, isInForce, noticeLines } from "./disclosure.js";

const TODAY = plainDate("2026-11-26");
const agreement = {
  what: "The attendance record",
  toWhom: "Kestrel Family Solicitors",
  agreedBy: "the panel",
  basis: "the parent's written consent",
  agreedOn: TODAY,
  untilOn: null,
};

describe("an agreement to disclose", () => {
  it.each([
    [{}, null],
    [{ what: " " }, "DISCLOSURE_NEEDS_WORDS"],
    [{ toWhom: "" }, "DISCLOSURE_NEEDS_WORDS"],
    [{ agreedBy: "" }, "DISCLOSURE_NEEDS_WORDS"],
    [{ basis: "" }, "DISCLOSURE_NEEDS_WORDS"],
    [{ agreedOn: plainDate("2026-11-27") }, "DISCLOSURE_DAYS_IMPOSSIBLE"],
    [{ untilOn: plainDate("2026-11-25") }, "DISCLOSURE_DAYS_IMPOSSIBLE"],
    [{ untilOn: TODAY }, null],
  ])("%o is refused by %s", (change, rule) => {
    const decision = decideDisclosure({ ...agreement, ...change }, TODAY);
    expect(decision).toEqual(rule ? { allowed: false, rule } : { allowed: true });
  });

  it("holds to its last day, unless it is ended before, with a reason", () => {
    expect(isInForce({ untilOn: TODAY, endedOn: null }, TODAY)).toBe(true);
    expect(isInForce({ untilOn: TODAY, endedOn: null }, plainDate("2026-11-27"))).toBe(false);
    expect(isInForce({ untilOn: null, endedOn: TODAY }, TODAY)).toBe(false);
    const open = { untilOn: null, endedOn: null };
    expect(decideEndOfDisclosure(open, "", TODAY)).toMatchObject({ rule: "REASON_REQUIRED" });
    expect(decideEndOfDisclosure(open, "Consent taken back.", TODAY)).toEqual({ allowed: true });
    expect(decideEndOfDisclosure({ ...open, endedOn: TODAY }, "x", TODAY)).toMatchObject({ rule: "DISCLOSURE_OVER" });
  });
});

describe("what stands on whatever leaves the register", () => {
  it("AFC-132: is the notice, and the agreement before it where there is one", () => {
    expect(noticeLines(AFC_PACK, null)).toEqual([expect.stringMatching(/^Confidential\. Participants should assume/)]);
    expect(noticeLines(AFC_PACK, { ...agreement, untilOn: plainDate("2026-12-31") })).toEqual([
      "Disclosed by agreement to Kestrel Family Solicitors: The attendance record. Agreed by the panel on 26 November 2026, on this basis: the parent's written consent. It holds until 31 December 2026.",
      expect.stringContaining("Confidential."),
    ]);
  });

  it("is nothing where the document gives no notice", () => {
    expect(noticeLines({ confidentialityNotice: "" }, null)).toEqual([]);
  });
});
