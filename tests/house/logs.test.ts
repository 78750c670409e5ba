import { makeLog } from "@rome/api/platform/log";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

/** Words that stand for a child and must never reach a log line. */
const CANARIES = ["Quillfeather", "Zephyrine", "2013-02-17", "X820432117004", "whispering-cupboard"];

let lines = "";
let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister(
    makeLog("debug", {
      write: (line) => {
        lines += line;
      },
    }),
  );
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

it("says what was asked for and how long it took, and nothing of a child, even when something fails", async () => {
  const words = { firstName: "Zephyrine", lastName: "Quillfeather", dateOfBirth: "2013-02-17" };
  const entry = await aRegisterEntry(register, words);
  await bea.ask('{ search(text: "Quillfeather") { nodes { reference } } }');
  const note = `mutation { addCaseNote(input: { entryId: "${entry.globalId}", text: "whispering-cupboard" }) { userErrors { code } } }`;
  await bea.ask(note);
  await bea.send(
    '{ isChildKnown(firstName: "Zephyrine", lastName: "Quillfeather", dateOfBirth: "2013-02-17", upn: "X820432117004") { isKnown } }',
  );
  await fetch(`${register.address}/search?q=Quillfeather`, { headers: { cookie: bea.cookie } });
  await register.sql("ALTER TABLE case_note RENAME TO case_note_away");
  const failed = await bea.send(note);
  await register.sql("ALTER TABLE case_note_away RENAME TO case_note");
  expect(failed.errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  expect(lines).toContain('"path":"/graphql"');
  expect(lines).toContain("a request failed");
  expect(CANARIES.filter((word) => lines.includes(word))).toEqual([]);
});
