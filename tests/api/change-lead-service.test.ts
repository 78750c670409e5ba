import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CHANGE = `mutation ($input: ChangeLeadServiceInput!) { changeLeadService(input: $input) {
  entry { leadService { code } leadProfessional version fullCase { timeline { nodes { detail { label before after } } } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;
let services: Record<string, string>;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  const { services: all } = await bea.ask("{ services { id code } }");
  services = Object.fromEntries(all.map((service: { id: string; code: string }) => [service.code, service.id]));
});
afterAll(async () => await register.stop());

async function change(entryId: string, more: Record<string, unknown> = {}) {
  const input = { entryId, version: 1, leadServiceId: services.SEND, reason: "EHC plan agreed.", ...more };
  return (await bea.ask(CHANGE, { input })).changeLeadService;
}

describe("changeLeadService", () => {
  it("names another lead service and professional, with the reason in the timeline", async () => {
    const entry = await aRegisterEntry(register);
    const { entry: now, userErrors } = await change(entry.globalId, { leadProfessional: " Ida Marsh " });
    expect(userErrors).toEqual([]);
    expect(now).toMatchObject({ leadService: { code: "SEND" }, leadProfessional: "Ida Marsh", version: 2 });
    expect(now.fullCase.timeline.nodes[0].detail).toMatchObject([
      { label: "Lead service" },
      { label: "Lead professional", before: null, after: "Ida Marsh" },
      { label: "Reason", after: "EHC plan agreed." },
    ]);
    const later = await change(entry.globalId, { version: 2, leadServiceId: services.EWS });
    expect(later.entry).toMatchObject({ leadService: { code: "EWS" }, leadProfessional: "Ida Marsh" });
  });

  it("asks for the reason, and for a service that is here", async () => {
    const entry = await aRegisterEntry(register);
    expect((await change(entry.globalId, { reason: "" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["reason"], source: expect.stringContaining("AFC-25") },
    ]);
    const [fenwick] = await register.sql<{ id: string }>(
      "SELECT s.id FROM service s JOIN authority a ON a.id = s.authority_id WHERE a.code = 'FEN' LIMIT 1",
    );
    const elsewhere = Buffer.from(`Service:${fenwick?.id}`).toString("base64url");
    expect((await change(entry.globalId, { leadServiceId: elsewhere })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["leadServiceId"] },
    ]);
  });

  it("refuses a name that is too long", async () => {
    const entry = await aRegisterEntry(register);
    const { userErrors } = await change(entry.globalId, { leadProfessional: "x".repeat(201) });
    expect(userErrors).toMatchObject([{ code: "INVALID", field: ["leadProfessional"] }]);
  });

  it("shows the entry as it is now when somebody else was quicker", async () => {
    const entry = await aRegisterEntry(register);
    await change(entry.globalId);
    const second = await change(entry.globalId, { leadServiceId: services.EWS });
    expect(second).toMatchObject({ userErrors: [{ code: "CONFLICT" }], entry: { leadService: { code: "SEND" } } });
  });

  it("refuses a voided entry, and answers another authority's as if it were not there", async () => {
    const voided = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await change(voided.globalId)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const elsewhere = await aRegisterEntry(register, { authority: "FEN" });
    expect(await change(elsewhere.globalId)).toMatchObject({ entry: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is not open to those who do not keep the register", async () => {
    const input = { entryId: "x", version: 1, leadServiceId: "x", reason: "Because." };
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), CHANGE, { input })).toBe("FORBIDDEN");
    }
  });
});
