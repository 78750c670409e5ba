import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPanelMeeting } from "../support/a-removal.js";
import { anEnquiry, sendDocument } from "../support/an-enquiry.js";
import { anImport } from "../support/an-import.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const signedInMinutesAgo = async (minutes: number) =>
  await register.sql("UPDATE session SET opened_at = now() - make_interval(mins => $1)", [minutes]);

async function get(path: string, person: TestPerson = bea) {
  const { headers, status } = await fetch(register.address + path, {
    headers: { cookie: person.cookie },
    redirect: "manual",
  });
  return { status, location: headers.get("location") };
}

describe("a file that leaves the register", () => {
  it("asks for a sign-in of the last five minutes, leaves no line until then, and leads back to itself", async () => {
    const enquiry = await anEnquiry(await register.as("Gethin Rowe"));
    const meeting = await aPanelMeeting(register, { heldOn: "2026-11-19", state: "CLOSED" });
    const run = await anImport(register, bea, 'Name,DOB,School,Comments\n"Yardley, Io",31/02/2014,,Waits\n');
    const files = [
      {
        file: `/enquiries/${enquiry.reference}/chronology.csv?goes=panel`,
        from: `/enquiries/${enquiry.reference}/chronology`,
      },
      { file: `/meetings/${meeting.globalId}/minutes.docx?goes=panel`, from: `/meetings/${meeting.globalId}/minutes` },
      {
        file: `/meetings/${meeting.globalId}/action-sheet.docx?goes=panel`,
        from: `/meetings/${meeting.globalId}/action-sheet`,
      },
      { file: "/sharing/log.csv", from: "/sharing" },
      { file: "/trail/trail.csv?kind=REVEALED", from: "/trail" },
      { file: `/imports/${run.id}/what-to-fix.csv`, from: `/imports/${run.id}` },
    ];
    await signedInMinutesAgo(6);
    for (const { file, from } of files)
      expect(await get(file)).toEqual({ status: 303, location: `/download?${new URLSearchParams({ file, from })}` });
    expect(await register.sql("SELECT FROM sharing WHERE form IN ('CSV', 'WORD')")).toEqual([]);
    expect((await bea.ask("{ viewer { isFresh } }")).viewer.isFresh).toBe(false);
    await signedInMinutesAgo(4);
    for (const { file } of files) expect((await get(file)).location).toBeNull();
  });

  it("is refused to whoever may not have it, before anybody is asked to sign in again", async () => {
    await signedInMinutesAgo(6);
    expect((await get("/sharing/log.csv", await register.as("Tom Hargreaves"))).status).toBe(403);
    const stranger = await fetch(`${register.address}/sharing/log.csv`, { redirect: "manual" });
    expect(stranger.status).toBe(401);
  });

  it("is not a document that was attached: an officer on the doorstep reads it without a new sign-in", async () => {
    const officer = await register.as("Gethin Rowe");
    const enquiry = await anEnquiry(officer);
    const letter = { name: "letter.txt", bytes: "Dear parent" };
    const { documentId } = await sendDocument(register.address, officer, enquiry.id, letter);
    await signedInMinutesAgo(60);
    expect((await get(`/documents/${documentId}`, officer)).status).toBe(200);
  });
});
