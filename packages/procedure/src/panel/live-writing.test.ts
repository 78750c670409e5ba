import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideWriting, isWritingSettled, joinTexts, WritingField } from "./live-writing.js";

const now = { meetingState: "IN_SESSION", itemState: "LISTED", field: WritingField.DECISION } as const;

describe("decideWriting", () => {
  it("AFC-108: lets people write while the panel sits, and not before or after", () => {
    expect(decideWriting(now).allowed).toBe(true);
    expect(decideWriting({ ...now, meetingState: "CIRCULATED" })).toMatchObject({ rule: "MEETING_NOT_IN_SESSION" });
    expect(decideWriting({ ...now, meetingState: "CLOSED" })).toMatchObject({ rule: "MEETING_CLOSED_IS_LOCKED" });
  });

  it("settles the decision once it is recorded or the child is put off; the discussion may go on", () => {
    for (const itemState of ["DISCUSSED", "DEFERRED"] as const) {
      expect(decideWriting({ ...now, itemState })).toMatchObject({ rule: "WRITING_IS_SETTLED" });
      expect(isWritingSettled({ itemState, field: WritingField.DECISION })).toBe(true);
      expect(decideWriting({ ...now, itemState, field: WritingField.DISCUSSION }).allowed).toBe(true);
    }
    expect(decideWriting({ ...now, itemState: "LATE" }).allowed).toBe(true);
  });
});

describe("joinTexts", () => {
  it("holds what both added, and what both began with once", () => {
    expect(joinTexts("School rings. ", "School rings. Nurse visits.", "School rings. Letter to follow.")).toBe(
      "School rings. Nurse visits.\nLetter to follow.",
    );
    expect(joinTexts("", "One", "Two")).toBe("One\nTwo");
  });

  it("takes the only one that changed", () => {
    expect(joinTexts("a", "a", "ab")).toBe("ab");
    expect(joinTexts("a", "ac", "a")).toBe("ac");
    expect(joinTexts("a", "ab", "ab")).toBe("ab");
  });

  it("loses nothing that either typed, whatever they typed", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n") });
    fc.assert(
      fc.property(words, words, words, (before, theirs, mine) => {
        const joined = joinTexts(before, before + theirs, before + mine);
        expect(joined).toContain(theirs.trim());
        expect(joined).toContain(mine.trim());
      }),
    );
  });
});
