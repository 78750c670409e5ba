import { expect, it } from "vitest";
import { inOrder } from "../../apps/portal/src/features/meetings/live/in-order.js";

it("Q22: takes a child who was added late after all others, discussed or not", () => {
  const agenda = [
    { id: "late", isLate: true, state: "DISCUSSED" },
    { id: "third", isLate: false, state: "LISTED" },
    { id: "first", isLate: false, state: "DISCUSSED" },
  ];
  const groups = [{ items: [{ id: "late" }, { id: "first" }] }, { items: [{ id: "third" }] }];
  expect(inOrder({ agenda, groups }).map(({ id }) => id)).toEqual(["first", "third", "late"]);
});
