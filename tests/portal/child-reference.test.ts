import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { childReference } from "../../apps/portal/src/design/child-reference.js";
import { aRegisterEntry } from "../support/a-child.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let officer: TestPerson;
let authority: { childReferencePattern: string };

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
  ({ authority } = (await officer.ask("{ viewer { authority { childReferencePattern } } }")).viewer);
});
afterAll(async () => await register.stop());

describe("a field for a child's reference", () => {
  it("takes every reference of a child, of the register and of a search, however it was typed", async () => {
    const [entry, enquiry] = [await aRegisterEntry(register), await anEnquiry(officer)];
    for (const { reference } of [entry, enquiry]) {
      expect(childReference(reference, authority)).toBe(reference);
      expect(childReference(` ${reference.toLowerCase()} `, authority)).toBe(reference);
    }
  });

  it.each([
    "",
    "Juno Ashcombe",
    "AFC",
    "AFC-2026-0012 Juno",
    "Juno AFC-2026-0012",
    "AFC-2026-0012\nJuno",
    "FEN-2026-0012",
    "B801200005001",
  ])("lets %j into no address", (typed) => expect(childReference(typed, authority)).toBeNull());
});
