import { MAY } from "@rome/procedure";
import { describe, expect, it } from "vitest";
import { ACT_WORDS, inWords } from "./act-words.js";

describe("the words of the timeline", () => {
  it("name every act of the permissions table, and no other", () => {
    expect(Object.keys(ACT_WORDS).toSorted()).toEqual(Object.keys(MAY).toSorted());
  });

  it("tell each act apart, in a plain sentence without a full stop", () => {
    const words = Object.values(ACT_WORDS);
    expect(new Set(words).size).toBe(words.length);
    for (const sentence of words) expect(sentence).toMatch(/^[A-Z][^.]+$/);
  });

  it("show an act that is no longer in the table by its name", () => {
    expect(inWords("countSheep")).toBe("countSheep");
  });
});
