import { plainDate } from "@rome/procedure";
import { encode } from "iconv-lite";
import { expect, it } from "vitest";
import { findHeadingRow, guessColumns, missingFields } from "./headings.js";
import { readSpreadsheet } from "./read-file.js";
import { readRow } from "./row-reading.js";
import { UnreadableFile } from "./unreadable-file.js";
import { AFC_WORDS } from "./words.fixture.js";

const SOURCE =
  "<SourceSchool><LEA>318</LEA><Estab>4010</Estab><SchoolName>Ferry Reach School</SchoolName></SourceSchool>";
const ZOE =
  "<Pupil><UPN>R674123101121</UPN><Surname>Brightwell</Surname><Forename>Zoë</Forename><DOB>2012-03-04</DOB><Sex>F</Sex></Pupil>";

function ctf(destination: string, pupils: string, encoding = "utf-8"): string {
  return `<?xml version="1.0" encoding="${encoding}"?><CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion>${SOURCE}${destination}</Header><CTFpupilData>${pupils}</CTFpupilData></CTfile>`;
}

const destination = (lea: string, estab: string) => `<DestSchool><LEA>${lea}</LEA><Estab>${estab}</Estab></DestSchool>`;
const UNKNOWN = destination("XXX", "XXXX");

async function rowsOf(file: string | Buffer): Promise<string[][]> {
  return (await readSpreadsheet(Buffer.from(file), "3184010_CTF_XXXXXXX_001.xml")).rows;
}

it("reads the child of a transfer file whose next school is not known as a row of the register", async () => {
  const rows = await rowsOf(ctf(UNKNOWN, ZOE));
  expect(rows).toHaveLength(2);
  expect(findHeadingRow(rows)).toBe(0);
  const columns = guessColumns(rows[0] ?? [], {});
  expect(missingFields(columns)).toEqual([]);
  const { values, problems } = readRow(rows[1] ?? [], columns, AFC_WORDS, plainDate("2026-11-26"));
  expect(problems.filter(({ blocking }) => blocking)).toEqual([]);
  expect(values).toMatchObject({
    firstName: "Zoë",
    lastName: "Brightwell",
    dateOfBirth: "2012-03-04",
    upn: "R674123101121",
    onRoll: false,
  });
  expect(values.comment).toContain("Ferry Reach School (3184010): next school not known (XXXXXXX).");
});

it("takes eight X as well as seven, and honours the encoding the file declares", async () => {
  const file = encode(ctf(destination("XXXX", "XXXX"), ZOE, "ISO-8859-1"), "ISO-8859-1");
  expect((await rowsOf(file))[1]?.[1]).toBe("Zoë");
});

it("reads a list of leavers whatever its root is called, with the day and ground of leaving, and leaves out those who have a next school", async () => {
  const leaver = ZOE.replace(
    "</Pupil>",
    "<LeavingDate>2026-11-13</LeavingDate><RemovalGrounds>I</RemovalGrounds></Pupil>",
  );
  const moved = ZOE.replace("Zoë", "Ada").replace("</Pupil>", `${destination("318", "4021")}</Pupil>`);
  const rows = await rowsOf(
    `<?xml version="1.0"?><CMEtransfer>${SOURCE}<Leavers>${leaver}${moved}</Leavers></CMEtransfer>`,
  );
  expect(rows).toHaveLength(2);
  expect(rows[1]?.[6]).toContain("Last day: 2026-11-13. Ground for removal from the roll: I.");
});

it.each([
  ["children who all have a next school", ctf(destination("318", "4021"), ZOE), /has a next school/],
  [
    "a document type",
    ctf(UNKNOWN, ZOE).replace("<CTfile>", '<!DOCTYPE x [<!ENTITY a "b">]><CTfile>'),
    /code that a register does not need/,
  ],
  ["an element that is not closed", ctf(UNKNOWN, ZOE).replace("</Forename>", ""), /damaged/],
])("refuses a transfer file with %s in one sentence", async (_, file, says) => {
  const fault: unknown = await rowsOf(file).catch((reason: unknown) => reason);
  expect(fault).toBeInstanceOf(UnreadableFile);
  expect(fault).toHaveProperty("message", expect.stringMatching(says));
});
