import { plainDate } from "@rome/procedure";
import { expect, it } from "vitest";
import { isCloseMatch } from "./likeness.js";
import { nearBirthdays } from "./near-birthdays.js";

it("finds every day that likeness takes for the same birthday mistyped, and no other", () => {
  const born = plainDate("2015-03-12");
  const child = { firstName: "Omar", lastName: "Smith", dateOfBirth: born, upn: null };
  const near = nearBirthdays(born);
  expect(near).toContain("2015-12-03");
  expect(near).toContain("2016-03-12");
  expect(near).not.toContain("2015-03-30");
  for (const day of near) expect(isCloseMatch(child, { ...child, dateOfBirth: day }), day).toBe(true);
  for (let at = 0; at < 400; at++) {
    const day = plainDate(new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10));
    expect(isCloseMatch(child, { ...child, dateOfBirth: day }), day).toBe(near.includes(day));
  }
});
