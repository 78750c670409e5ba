import { plainDate } from "@rome/procedure";
import { expect, it } from "vitest";
import { type ChildLike, isCloseMatch, isSameChild, likeness } from "./likeness.js";

function child(firstName: string, lastName: string, dateOfBirth = "2016-11-05", upn: string | null = null): ChildLike {
  return { firstName, lastName, dateOfBirth: plainDate(dateOfBirth), upn };
}

const AMARA = child("Amara", "Osei");

it("knows the same child by name and birthday, whatever the case, accents and hyphens", () => {
  expect(isSameChild(child("Ífe", "Smith-Jones"), child("IFE", "smith jones"))).toBe(true);
  expect(isSameChild(child("Bethany", "Ferreira"), child("Bethany", "Ferreira", "2016-11-06"))).toBe(false);
});

it("knows the same child by a valid UPN after a change of surname, but never merges siblings by a copied one", () => {
  expect(
    isSameChild(
      child("Amara", "Osei", "2016-11-05", "B801200005001"),
      child("Amara", "Mensah", "2016-11-05", "b801200005001"),
    ),
  ).toBe(true);
  const sibling = [
    child("Amara", "Osei", "2016-11-05", "B801200005001"),
    child("Twina", "Osei", "2016-11-05", "B801200005001"),
  ] as const;
  expect(isSameChild(...sibling)).toBe(false);
  expect(isCloseMatch(...sibling)).toBe(true);
  const wrongLetter = [
    child("Amara", "Osei", "2016-11-05", "A801200005001"),
    child("Amara", "Mensah", "2016-11-05", "A801200005001"),
  ] as const;
  expect(isSameChild(...wrongLetter)).toBe(false);
  expect(isCloseMatch(...wrongLetter)).toBe(true);
});

it("does not take twins for one child", () => {
  expect(isSameChild(AMARA, child("Twina", "Osei"))).toBe(false);
  expect(isCloseMatch(AMARA, child("Twina", "Osei"))).toBe(false);
  expect(isCloseMatch(AMARA, child("Amari", "Osei"))).toBe(true);
});

it.each([
  ["a typing error in the first name", child("Bethany", "Ferreira"), child("Bethanny", "Ferreira")],
  ["another spelling", child("Mohammed", "Khan"), child("Muhammad", "Khan")],
  ["half a double-barrelled surname", child("Omar", "Smith-Jones"), child("Omar", "Smith")],
  ["day and month swapped", child("Leo", "Taylor", "2021-03-02"), child("Leo", "Taylor", "2021-02-03")],
  ["one digit of the birthday", child("Leo", "Taylor", "2021-03-20"), child("Leo", "Taylor", "2021-03-21")],
  ["first name and surname swapped", child("Kwame", "Lee"), child("Lee", "Kwame")],
])("takes %s for a close match, not for the same child", (_, a, b) => {
  expect(isSameChild(a, b)).toBe(false);
  expect(isCloseMatch(a, b)).toBe(true);
  expect(likeness(a, b).score).toBeGreaterThan(0.75);
});

it.each([
  ["the same name at another age", child("Grace", "Osei", "2018-09-06"), child("Grace", "Osei", "2013-05-21")],
  ["the same birthday", child("Grace", "Osei"), child("Leo", "Taylor")],
  ["the same surname and another birthday", child("Grace", "Osei"), child("Noah", "Osei", "2010-12-24")],
])("finds no match in %s", (_, a, b) => {
  expect(isCloseMatch(a, b)).toBe(false);
});

it("says why two records are alike, the same both ways round", () => {
  expect(
    likeness(child("Bethany", "Ferreira", "2019-09-21", "A1"), child("Bethany", "Ferreira", "2019-09-21", "a1")),
  ).toEqual({ score: 1, why: "Same UPN, same name, same date of birth" });
  expect(likeness(child("Leo", "Taylor", "2021-03-02"), child("Leo", "Taylor", "2021-02-03")).why).toBe(
    "Same name, day and month of birth swapped",
  );
  expect(likeness(AMARA, child("Twina", "Osei")).why).toBe("Same surname, another first name, same date of birth");
  for (const [a, b] of [
    [AMARA, child("Amari", "Oseii")],
    [AMARA, child("Leo", "Taylor", "2016-11-06")],
  ] as const)
    expect(likeness(a, b)).toEqual(likeness(b, a));
});
