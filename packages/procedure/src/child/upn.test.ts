import { describe, expect, it } from "vitest";
import { checkUpn } from "./upn.js";

describe("a Unique Pupil Number", () => {
  it.each(["B801200005001", "R674123101121", "P207000016049"])("%s is right", (upn) => {
    expect(checkUpn(upn)).toEqual({ ok: true, upn, isTemporary: false });
  });

  it("may be temporary", () => {
    expect(checkUpn("A80120000501A")).toEqual({ ok: true, upn: "A80120000501A", isTemporary: true });
  });

  it("is read whatever its spaces and case", () => {
    expect(checkUpn(" b801 2000 05001 ")).toMatchObject({ ok: true, upn: "B801200005001" });
  });

  it.each([
    ["Q207000016049", "first letter P"],
    ["A801200005001", "first letter B"],
    ["X80120000A001", "a letter, then 12 digits"],
    ["E000200005001", "No authority has the number 000"],
    ["B80120000500", "this has 12"],
    ["", "this has 0"],
    ["TBC", "this has 3"],
    ["I801200005001", "never used"],
    ["B80120000500O", "never used"],
  ])("%s is refused with what is wrong", (upn, says) => {
    expect(checkUpn(upn)).toMatchObject({ ok: false, says: expect.stringContaining(says) });
  });
});
