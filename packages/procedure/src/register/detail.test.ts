import { describe, expect, it } from "vitest";
import { plainDate } from "../days/plain-date.js";
import type { PackForm } from "../pack/enquiry-rules.js";
import { decideDetail, detailsOfForm, type WrittenDetail } from "./detail.js";

const EMPTY: WrittenDetail = {
  ...{ kind: "ADDRESS", words: null, name: null, relation: null, phone: null, email: null },
  ...{ fromOn: null, untilOn: null },
};

describe("what a sensitive detail must say", () => {
  it.each<[Partial<WrittenDetail>, boolean]>([
    [{ words: "1 Mill Lane" }, true],
    [{}, false],
    [{ kind: "CONTACT", name: "Aunt" }, false],
    [{ kind: "CONTACT", phone: "01632 960001" }, false],
    [{ kind: "CONTACT", name: "Aunt", phone: "01632 960001" }, true],
    [{ kind: "CONTACT", name: "Aunt", words: "Through the school" }, true],
    [{ kind: "HEALTH", words: "Asthma" }, true],
    [{ kind: "POLICE", name: "PC" }, false],
    [{ words: "1 Mill Lane", fromOn: plainDate("2026-02-01"), untilOn: plainDate("2026-01-31") }, false],
    [{ words: "1 Mill Lane", fromOn: plainDate("2026-02-01"), untilOn: plainDate("2026-02-01") }, true],
  ])("%j: %s", (given, isAllowed) => {
    expect(decideDetail({ ...EMPTY, ...given }).allowed).toBe(isAllowed);
  });
});

describe("the details a form holds", () => {
  const field = (code: string, type: PackForm["fields"][number]["type"], sensitive?: WrittenDetail["kind"]) => ({
    ...{ code, label: code, type },
    ...(sensitive && { sensitive }),
  });
  const form: PackForm = {
    ...{ code: "F", label: "F", source: "1", by: [], opensEnquiry: true },
    fields: [
      field("ADDRESS", "LONG_TEXT", "ADDRESS"),
      field("PHONE", "PHONE", "CONTACT"),
      field("EMAIL", "EMAIL", "CONTACT"),
      field("TRIED", "LONG_TEXT", "CONTACT"),
      field("ASTHMA", "YES_NO", "HEALTH"),
      field("WHY", "LONG_TEXT"),
    ],
  };

  it("SUF-26: takes the new address, and one contact of the numbers and email addresses", () => {
    const answers = { ADDRESS: "1 Mill Lane", PHONE: "01632 960001", EMAIL: "a@example.org", WHY: "No answer" };
    expect(detailsOfForm(form, answers)).toEqual([
      { ...EMPTY, words: "1 Mill Lane" },
      { ...EMPTY, kind: "CONTACT", name: expect.any(String), phone: "01632 960001", email: "a@example.org" },
    ]);
  });

  it("takes nothing of what was tried, or of a yes", () => {
    expect(detailsOfForm(form, { TRIED: "Rang 01632 960002", ASTHMA: "YES" })).toEqual([]);
  });
});
