import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ctfDestinationCode } from "./ctf.js";

describe("the destination of a transfer file", () => {
  it.each([
    ["XXXXXXX", "XXXXXXX", "UNKNOWN"],
    ["XXXXXXXX", "XXXXXXX", "UNKNOWN"],
    ["mmmmmmmm", "MMMMMMM", "OUTSIDE"],
    ["MMMMMMM", "MMMMMMM", "OUTSIDE"],
    ["873 4001", "8734001", "SCHOOL"],
    ["314/2001", "3142001", "SCHOOL"],
  ])("CAM-16, CAM-25, SUF-49: %s is written %s", (text, code, destination) => {
    expect(ctfDestinationCode(text)).toEqual({ ok: true, code, destination });
  });

  it.each(["", "XXXXXX", "XXXXXXXXX", "XXXXMMM", "12345", "0004001", "UNKNOWN"])("%s is refused in words", (text) => {
    expect(ctfDestinationCode(text)).toMatchObject({ ok: false, says: expect.stringContaining("XXXXXXX") });
  });

  it("is always seven characters when it is accepted, and means the same when it is read again", () => {
    const near = fc.string({ unit: fc.constantFrom("X", "M", "3", "1", "4", " "), maxLength: 10 });
    fc.assert(
      fc.property(near, (text) => {
        const read = ctfDestinationCode(text);
        if (read.ok) {
          expect(read.code).toHaveLength(7);
          expect(ctfDestinationCode(read.code)).toEqual(read);
        }
      }),
    );
  });
});
