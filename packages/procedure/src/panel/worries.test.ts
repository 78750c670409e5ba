import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ActionState } from "../codes.js";
import { decideWorryAnswer, isWorryAnswered, keptWorries, worriesOf } from "./worries.js";

describe("the worries of a Signs of Safety note", () => {
  it("AFC-113: are the lines of what the panel is concerned about, without their bullets", () => {
    expect(worriesOf("Not eating.\r\n\r\n- Out at night\n  2) Nobody answers the door.\n---\n12 absences")).toEqual([
      { number: 1, text: "Not eating." },
      { number: 2, text: "Out at night" },
      { number: 3, text: "Nobody answers the door." },
      { number: 4, text: "12 absences" },
    ]);
    expect(worriesOf("  \n ")).toEqual([]);
  });

  it("keep their answers in the next note where they stand word for word, wherever that is", () => {
    expect(keptWorries("Not eating.\nOut at night.", "New.\n- Out at night.\nNot eating")).toEqual([
      { before: 2, after: 2 },
    ]);
    expect(keptWorries("Same.\nSame.", "Same.\nSame.\nSame.")).toEqual([
      { before: 1, after: 1 },
      { before: 2, after: 2 },
    ]);
  });

  it("keep every answer in a note that says the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const text = lines.join("\n");
        expect(keptWorries(text, text)).toHaveLength(worriesOf(text).length);
      }),
    );
  });
});

describe("answering a worry", () => {
  const facts = { isLatestNote: true, actionState: null, noActionBecause: null };

  it.each([
    [{ actionState: ActionState.OPEN }, null],
    [{ actionState: ActionState.COMPLETED }, null],
    [{ noActionBecause: "The school does it already." }, null],
    [{}, "WORRY_NEEDS_ONE_ANSWER"],
    [{ noActionBecause: "  " }, "WORRY_NEEDS_ONE_ANSWER"],
    [{ actionState: ActionState.OPEN, noActionBecause: "Both." }, "WORRY_NEEDS_ONE_ANSWER"],
    [{ actionState: ActionState.CANCELLED }, "WORRY_ACTION_CANCELLED"],
    [{ isLatestNote: false, actionState: ActionState.OPEN }, "WORRY_OF_OLDER_NOTE"],
  ])("AFC-114: %o is refused by %s", (given, rule) => {
    const decision = decideWorryAnswer({ ...facts, ...given });
    expect(decision.allowed ? null : decision.rule).toBe(rule);
  });

  it("has answered it unless its action was cancelled since", () => {
    const none = { actionState: null, noActionBecause: null };
    expect(isWorryAnswered(none)).toBe(false);
    expect(isWorryAnswered({ ...none, actionState: ActionState.COMPLETED })).toBe(true);
    expect(isWorryAnswered({ ...none, actionState: ActionState.CANCELLED })).toBe(false);
    expect(isWorryAnswered({ ...none, noActionBecause: "In hand." })).toBe(true);
  });
});
