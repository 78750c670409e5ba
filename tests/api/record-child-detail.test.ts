import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { ADDRESS, RECORD_DETAIL, reveal } from "../support/a-detail.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function record(person: TestPerson, childId: string, words: Record<string, unknown>) {
  const input = { childId: globalId("Child", childId), ...words };
  return (await person.ask(RECORD_DETAIL, { input })).recordChildDetail;
}

describe("recordChildDetail", () => {
  it("CSP-22: keeps emergency contacts and addresses, and answers with their number only", async () => {
    const { childId } = await aRegisterEntry(register);
    await record(bea, childId, { kind: "ADDRESS", words: ` ${ADDRESS} `, fromOn: "2026-09-01", toldBy: "The school" });
    const contact = {
      name: "Grandmother",
      relation: "Emergency contact",
      phone: "01632 960 002",
      email: "g@example.org",
    };
    const { child, userErrors } = await record(bea, childId, { kind: "CONTACT", ...contact, safeToContact: "SAFE" });
    expect(userErrors).toEqual([]);
    expect(child.sensitiveDetails.held).toMatchObject([{ count: 1 }, { count: 1 }, { count: 0 }, { count: 0 }]);
    const { details } = await reveal(bea, childId, { kinds: ["ADDRESS", "CONTACT"] });
    expect(details).toMatchObject([
      { words: ADDRESS, fromOn: "2026-09-01", toldBy: "The school", recordedBy: { name: "Bea Lindqvist" } },
      { ...contact, safeToContact: "SAFE" },
    ]);
  });

  it("says in the timeline that it was done, and nowhere what it says", async () => {
    const entry = await aRegisterEntry(register);
    await record(bea, entry.childId, { kind: "ADDRESS", words: ADDRESS });
    const trail = await register.sql("SELECT d.detail::text FROM audit_detail d");
    expect(JSON.stringify(trail)).not.toContain(ADDRESS);
    const timeline = await bea.ask(
      `{ registerEntry(reference: "${entry.reference}") { fullCase { timeline { nodes { what } } } } }`,
    );
    expect(JSON.stringify(timeline)).toContain("Recorded a sensitive detail of the child");
  });

  it("takes a detail from whoever reads the register, and shows them nothing of it", async () => {
    const { childId } = await aRegisterEntry(register, { leadService: null });
    const petra = await register.as("Petra Vance");
    expect((await record(petra, childId, { kind: "HEALTH", words: "Epilepsy" })).userErrors).toEqual([]);
    expect((await reveal(petra, childId, { kinds: ["HEALTH"] })).details).toEqual([]);
  });

  it("refuses what says too little, is too long, or has its days the wrong way round", async () => {
    const { childId } = await aRegisterEntry(register);
    const wrong: [Record<string, unknown>, string][] = [
      [{ kind: "ADDRESS", words: "  " }, "words"],
      [{ kind: "CONTACT", phone: "01632 960001" }, "name"],
      [{ kind: "CONTACT", name: "Aunt" }, "words"],
      [{ kind: "CONTACT", name: "Aunt", phone: "no number" }, "phone"],
      [{ kind: "CONTACT", name: "Aunt", email: "nobody" }, "email"],
      [{ kind: "CONTACT", name: "x".repeat(201), phone: "01632 960001" }, "name"],
      [{ kind: "POLICE", words: "x".repeat(10_001) }, "words"],
      [{ kind: "ADDRESS", words: ADDRESS, fromOn: "2026-10-02", untilOn: "2026-10-01" }, "untilOn"],
    ];
    for (const [words, field] of wrong)
      expect((await record(bea, childId, words)).userErrors).toMatchObject([{ field: [field] }]);
  });

  it("does nothing twice with the same key", async () => {
    const { childId } = await aRegisterEntry(register);
    const words = { kind: "ADDRESS", words: ADDRESS, idempotencyKey: "once" };
    await record(bea, childId, words);
    expect((await record(bea, childId, words)).child.sensitiveDetails.held[0].count).toBe(1);
  });

  it("answers another authority's child as if not there", async () => {
    const { childId } = await aRegisterEntry(register, { authority: "FEN" });
    expect(await record(bea, childId, { kind: "ADDRESS", words: ADDRESS })).toMatchObject({
      child: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is not open to those who do not read the register", async () => {
    const input = { childId: "x", kind: "ADDRESS", words: ADDRESS };
    for (const name of ["Imani Forsyth", "Cormac Dell", "Selwyn Achterberg"])
      expect(await thrownCode(await register.as(name), RECORD_DETAIL, { input })).toBe("FORBIDDEN");
  });
});
