import { describe, expect, it } from "vitest";
import { decideMerging, decideUnmerging, stricterProtection } from "./merging.js";

const FINE = {
  isOneRecord: false,
  reason: "One child, two spellings.",
  bothSearched: false,
  bothOnRegister: true,
  isRemovalUnderWay: false,
  bothWithOneBoard: false,
  isDisposalUnderWay: false,
};
const APART = { isUndone: false, reason: "Cousins.", isNewest: true, isDisposalUnderWay: false, isHiddenSince: false };

describe("putting two records together", () => {
  it("Q38: is decided by a person with a reason, and loses nothing that is under way", () => {
    expect(decideMerging(FINE)).toEqual({ allowed: true });
    const refusals = [
      [{ isOneRecord: true }, "MERGE_SAME_RECORD"],
      [{ reason: " " }, "REASON_REQUIRED"],
      [{ isDisposalUnderWay: true }, "MERGE_DISPOSAL_UNDER_WAY"],
      [{ bothSearched: true }, "MERGE_TWO_SEARCHES"],
      [{ isRemovalUnderWay: true }, "MERGE_REMOVAL_UNDER_WAY"],
      [{ bothWithOneBoard: true }, "MERGE_TWO_PATHWAYS"],
    ] as const;
    for (const [fact, rule] of refusals) expect(decideMerging({ ...FINE, ...fact })).toEqual({ allowed: false, rule });
  });

  it("lets a removal go on where only one of the two is on the register", () => {
    expect(decideMerging({ ...FINE, bothOnRegister: false, isRemovalUnderWay: true }).allowed).toBe(true);
  });

  it("is taken back newest first, and never so that a wall falls", () => {
    expect(decideUnmerging(APART)).toEqual({ allowed: true });
    const refusals = [
      [{ isUndone: true }, "UNMERGE_ALREADY_DONE"],
      [{ reason: "" }, "REASON_REQUIRED"],
      [{ isNewest: false }, "UNMERGE_LATER_FIRST"],
      [{ isDisposalUnderWay: true }, "MERGE_DISPOSAL_UNDER_WAY"],
      [{ isHiddenSince: true }, "UNMERGE_HIDDEN_SINCE"],
    ] as const;
    for (const [fact, rule] of refusals)
      expect(decideUnmerging({ ...APART, ...fact })).toEqual({ allowed: false, rule });
  });

  it("keeps the stricter protection of an address", () => {
    expect(stricterProtection("NONE", "TO_CONFIRM")).toBe("TO_CONFIRM");
    expect(stricterProtection("PROTECTED", "TO_CONFIRM")).toBe("PROTECTED");
    expect(stricterProtection("NONE", "NONE")).toBe("NONE");
  });
});
