import { describe, expect, it } from "vitest";
import { decideWriting, isWritingSettled, WritingField } from "./live-writing.js";

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
  });
});
