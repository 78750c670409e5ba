import { createHash } from "node:crypto";
import { chromiumEngine } from "@rome/api/platform/pdf/pdf-engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { readPdf } from "../support/a-pdf.js";
import { aCollectedRequest, anOffice, decideAll, itemsOf, type Office, onRequest } from "../support/a-request.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let office: Office;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
  register.parts.pdf = chromiumEngine();
});
afterAll(async () => await register.stop());

/** A request that is decided: a note about another child, a note kept back, the rest released. */
async function aDecidedRequest(): Promise<{ request: any; childId: string }> {
  const entry = await aRegisterEntry(register, { firstName: "Wren", lastName: "Quill" });
  for (const text of ["Seen with Ottoline Vane.", "The police look for the father."])
    await act(office.bea, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text }, "");
  await aRegisterEntry(register, { firstName: "Ottoline", lastName: "Vane" });
  const { request } = await aCollectedRequest(register, office.bea, entry);
  const police = (await itemsOf(office.bea, request)).filter(({ content }) => content.includes("police"));
  const items = police.map(({ id, version }) => ({ itemId: id, version }));
  const keep = {
    requestId: request.id,
    items,
    decision: "WITHHOLD",
    ground: "CRIME",
    reason: "The police asked for it",
  };
  await act(office.bea, "decideSubjectAccessItems", "DecideSubjectAccessItemsInput", keep, "");
  return { request: await decideAll(office.bea, request), childId: entry.childId };
}

async function fetchCopy(person: TestPerson | null, id: string, form: string): Promise<Response> {
  return await fetch(`${register.address}/subject-access-copies/${id}.${form}`, {
    headers: person ? { cookie: person.cookie } : {},
  });
}

describe("releaseSubjectAccess", () => {
  it("P35: releases what was decided, with its fingerprint and a line of the sharing log; what was taken out is gone", async () => {
    const { request, childId } = await aDecidedRequest();
    const answer = await onRequest(office.selwyn, "releaseSubjectAccess", request);
    expect(answer.userErrors).toEqual([]);
    expect(answer.request).toMatchObject({
      state: "RELEASED",
      copy: { keptUntil: "2026-12-26", isKept: true, fetchedAt: null },
    });
    const json = await (await fetchCopy(office.selwyn, request.id, "json")).text();
    expect(createHash("sha256").update(json).digest("hex")).toBe(answer.request.copy.hash);
    expect(json).toContain("First name: Wren");
    expect(json).toContain("Seen with [taken out].");
    expect(json).not.toMatch(/Ottoline|police/);
    expect(JSON.parse(json)).toMatchObject({
      reference: request.reference,
      takenOut: expect.any(Number),
      keptBack: expect.any(Number),
    });
    const [line] = await register.sql(
      "SELECT form, what, to_whom, child_count FROM sharing ORDER BY shared_at DESC LIMIT 1",
    );
    expect(line).toEqual({
      form: "SUBJECT_ACCESS",
      what: `Copy for subject access request ${request.reference}`,
      to_whom: "Ada Quill",
      child_count: 1,
    });
    const events = await register.sql(
      "SELECT kind, act FROM audit_event WHERE child_id = $1 ORDER BY seq DESC LIMIT 2",
      [childId],
    );
    expect(events).toEqual([
      { kind: "EXPORT", act: "subjectAccessRequest" },
      { kind: "WRITE", act: "releaseSubjectAccess" },
    ]);
  });

  it("prints the same as a tagged PDF, marks that it was fetched, and lets its text go after thirty days", async () => {
    const { request } = await aDecidedRequest();
    const { request: released } = await onRequest(office.selwyn, "releaseSubjectAccess", request);
    const answer = await fetchCopy(office.bea, request.id, "pdf");
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="${request.reference.toLowerCase()}.pdf"`,
    );
    const pdf = Buffer.from(await answer.arrayBuffer());
    const { text, isTagged, title, language } = await readPdf(pdf);
    expect({ isTagged, title, language }).toEqual({ isTagged: true, title: request.reference, language: "en-GB" });
    expect(text).toContain("Wren");
    expect(text).not.toMatch(/Ottoline|police/);
    const [kept] = await register.sql(
      "SELECT fetched_at IS NOT NULL AS fetched, pdf_hash FROM subject_access_copy WHERE hash = $1",
      [released.copy.hash],
    );
    expect(kept).toEqual({ fetched: true, pdf_hash: createHash("sha256").update(pdf).digest("hex") });
    register.today("2026-12-27");
    expect((await fetchCopy(office.bea, request.id, "json")).status).toBe(404);
    await register.job("releasedCopies");
    register.today("2026-11-26");
    const left = await register.sql("SELECT content, pdf, hash FROM subject_access_copy WHERE hash = $1", [
      released.copy.hash,
    ]);
    expect(left).toEqual([{ content: null, pdf: null, hash: released.copy.hash }]);
  });

  it("waits for every decision, for a fresh sign-in, and for somebody who did not bring it together", async () => {
    const { request } = await aCollectedRequest(register, office.bea);
    const early = await onRequest(office.selwyn, "releaseSubjectAccess", request);
    expect(early.userErrors).toMatchObject([{ message: expect.stringContaining("no decision yet") }]);
    const decided = await decideAll(office.bea, request);
    await register.sql("UPDATE person SET roles = roles || '{REGISTER_ADMIN}' WHERE name = 'Selwyn Achterberg'");
    const both = await register.as("Selwyn Achterberg");
    const again = await onRequest(both, "collectSubjectAccess", decided);
    const own = await onRequest(both, "releaseSubjectAccess", await decideAll(both, again.request));
    await register.sql("UPDATE person SET roles = '{DATA_PROTECTION_OFFICER}' WHERE name = 'Selwyn Achterberg'");
    expect(own.userErrors).toMatchObject([{ message: expect.stringContaining("You brought this copy together") }]);
    const stale = await register.as("Selwyn Achterberg");
    await register.sql("UPDATE session SET opened_at = now() - interval '10 minutes'");
    const late = await onRequest(stale, "releaseSubjectAccess", own.request);
    expect(late.userErrors).toMatchObject([{ code: "SIGN_IN_AGAIN" }]);
    office = await anOffice(register);
  });

  it("says when somebody was quicker; is not there for others; is forbidden to who prepares; the copy is for them alone", async () => {
    const { request } = await aDecidedRequest();
    const late = await onRequest(office.selwyn, "releaseSubjectAccess", { ...request, version: 99 });
    expect(late.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const input = { requestId: request.id, version: request.version };
    expect(await refusalOf(office.bea, "releaseSubjectAccess", "ReleaseSubjectAccessInput", input)).toBe("FORBIDDEN");
    await onRequest(office.selwyn, "releaseSubjectAccess", request);
    await register.sql(
      "UPDATE person SET roles = '{REGISTER_ADMIN,DATA_PROTECTION_OFFICER}' WHERE name = 'Maud Sorley'",
    );
    const maud = await register.as("Maud Sorley");
    expect((await onRequest(maud, "releaseSubjectAccess", request)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await fetchCopy(maud, request.id, "json")).status).toBe(404);
    expect((await fetchCopy(await register.as("Amara Delacroix"), request.id, "json")).status).toBe(403);
    expect((await fetchCopy(null, request.id, "json")).status).toBe(401);
  });
});
