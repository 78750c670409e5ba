import { readFileSync } from "node:fs";
import { plainDate } from "@rome/procedure";
import { beforeAll, expect, it } from "vitest";
import { findHeadingRow, guessColumns } from "./headings.js";
import { type ChildLike, isCloseMatch, isSameChild } from "./likeness.js";
import { readSpreadsheet } from "./read-file.js";
import { type RowReading, readRow } from "./row-reading.js";
import { AFC_WORDS } from "./words.fixture.js";

const TODAY = plainDate("2026-11-21");
const COLUMNS = ["name", "dateOfBirth", "upn", "school", "dateAdded", "comments", "actions"];
let demo: RowReading[] = [];

beforeAll(async () => {
  const file = readFileSync(
    new URL("../../../../../../tests/fixtures/imports/rome-register-2026-11.csv", import.meta.url),
  );
  const { rows } = await readSpreadsheet(file, "rome-register-2026-11.csv");
  const heading = findHeadingRow(rows) ?? 0;
  const columns = guessColumns(rows[heading] ?? [], {});
  demo = rows.slice(heading + 1).map((cells) => readRow(cells, columns, AFC_WORDS, TODAY));
});

function read(...cells: string[]): RowReading {
  return readRow(cells, COLUMNS, AFC_WORDS, TODAY);
}

function likeThis({ firstName, lastName, dateOfBirth, upn }: RowReading["values"]): ChildLike {
  if (firstName === null || lastName === null || dateOfBirth === null) throw new Error("The row names no child.");
  return { firstName, lastName, dateOfBirth, upn };
}

it("reads all 65 children of the demo register, none of them held out", () => {
  const children = demo.filter(({ ignored }) => ignored === null);
  expect(children).toHaveLength(65);
  expect(children.flatMap(({ problems }) => problems.filter(({ blocking }) => blocking))).toEqual([]);
  expect(
    children.every(({ values }) => values.boroughCode && values.group && values.leadServiceCode && values.dateAdded),
  ).toBe(true);
  expect(demo.slice(65).map(({ ignored }) => ignored)).toEqual(["blank", "total"]);
});

it("reads the first child of the demo register in full", () => {
  expect(demo[0]?.values).toEqual({
    firstName: "Omar",
    lastName: "Smith-Jones",
    dateOfBirth: "2011-11-17",
    sex: "FEMALE",
    upn: "V93523712372B",
    upnProblem: demo[0]?.values.upnProblem,
    boroughCode: "RICHMOND",
    schoolName: null,
    onRoll: false,
    responsibleTeam: null,
    provisionTypeCode: "NONE",
    hoursPerWeek: 0,
    group: "NOT_ON_ROLL_HARD_TO_PLACE",
    reason: "medical - tuition",
    dateAdded: "2026-10-22",
    leadServiceCode: "VIRTUAL_SCHOOL",
    dataProviderCode: "EISS",
    actions: [
      { text: "Call EHCP review", ownerServiceCode: "EWS", dueOn: "2026-10-21" },
      { text: "Update panel", ownerServiceCode: "ADMISSIONS", dueOn: null },
    ],
    comment: "CP plan",
    addressWarning: false,
    addressNote: null,
  });
});

it("flags the wrong check letter, the year that does not fit and nothing else in the demo register", () => {
  const flagged = demo.flatMap(({ problems }, index) => problems.map(({ field }) => `${index + 1} ${field}`));
  expect(flagged).toEqual(["12 upn", "16 schoolYear"]);
});

it("keeps an address note out of the comment, the reason and the actions", () => {
  expect(demo[12]?.values).toMatchObject({
    comment: null,
    addressWarning: true,
    addressNote: "refuge - do NOT share address",
  });
  const row = read("LEE, Jo", "1/1/2015", "", "", "", "", "EWS to visit\nDo not share address with dad");
  expect(row.values).toMatchObject({ addressWarning: true, addressNote: "Do not share address with dad" });
  expect(row.values.actions).toEqual([{ text: "Visit", ownerServiceCode: "EWS", dueOn: null }]);
  expect(JSON.stringify(row.notes)).not.toContain("dad");
});

it("knows the child that stands twice in the demo register, and nobody else, for one child", () => {
  const children = demo.filter(({ ignored }) => ignored === null).map(({ values }) => likeThis(values));
  const pairs = children.flatMap((one, at) =>
    children.slice(at + 1).map((other, gap) => ({ one, other, rows: [at + 1, at + gap + 2] })),
  );
  expect(pairs.filter(({ one, other }) => isSameChild(one, other)).map(({ rows }) => rows)).toEqual([[5, 65]]);
  expect(pairs.filter(({ one, other }) => isCloseMatch(one, other)).map(({ rows }) => rows)).toEqual([[5, 65]]);
});

it("tells a school from a team, from no school and from not knowing", () => {
  expect(demo[8]?.values).toMatchObject({ schoolName: null, onRoll: null, responsibleTeam: "EISS" });
  expect(demo[1]?.values).toMatchObject({
    schoolName: "Richmond Lock School",
    onRoll: true,
    responsibleTeam: null,
    hoursPerWeek: null,
  });
  expect(read("LEE, Jo", "1/1/2015", "", "TBC").values).toMatchObject({ schoolName: null, onRoll: null });
  expect(read("LEE, Jo", "1/1/2015", "", "EHE").problems).toMatchObject([{ field: "school", blocking: false }]);
});

it("holds out a row without a name or a real date of birth, and says what to enter", () => {
  const row = read("", "31/02/2014", "TBC", "", "soon");
  expect(row.problems).toEqual([
    { field: "dateOfBirth", value: "31/02/2014", message: expect.stringMatching(/^Enter a real date/), blocking: true },
    { field: "name", value: "", message: expect.stringMatching(/^Enter the child/), blocking: true },
    { field: "dateAdded", value: "soon", message: expect.stringMatching(/^Enter a real date/), blocking: true },
  ]);
});

it("keeps a wrong UPN as given, flagged, and takes “TBC” for none", () => {
  expect(read("LEE, Jo", "1/1/2015", "q207000016049").values).toMatchObject({
    upn: "Q207000016049",
    upnProblem: expect.any(String),
  });
  expect(read("LEE, Jo", "1/1/2015", "see file and ask the school office").values.upn).toBeNull();
  expect(read("LEE, Jo", "1/1/2015", "TBC")).toMatchObject({
    values: { upn: null, upnProblem: null },
    problems: [],
    notes: expect.arrayContaining(["No UPN is given (“TBC”)."]),
  });
});

it("keeps cells that look like formulas as text, flagged", () => {
  const row = read("LEE, Jo", "1/1/2015", "", "", "", "=1+1");
  expect(row.values.comment).toBe("=1+1");
  expect(row.problems).toMatchObject([{ field: "comments", value: "=1+1", blocking: false }]);
  expect(read("LEE, Jo", "1/1/2015", "", "", "", "'=1+1").values.comment).toBe("=1+1");
});

it.each([
  [["", "", ""], "blank"],
  [["Total", "65"], "total"],
  [["Grand total: 65"], "total"],
  [["", "", "", "Group 2 children"], "title"],
  [["Group 3"], "title"],
  [["Child's name", "DOB", "UPN", "School"], "title"],
  [["TOTAL, Jo", "1/1/2015"], null],
  [["LEE, Jo"], null],
  [["LEE, Jo", "", "", "Hollybush Primary", "", "see file"], null],
])("reads %j as %s, which is no child unless null", (cells, ignored) => {
  expect(readRow(cells, COLUMNS, AFC_WORDS, TODAY).ignored).toBe(ignored);
});

it("reads nothing in columns that are not matched", () => {
  const row = readRow(["LEE, Jo", "1/1/2015", "secret"], ["name", "dateOfBirth", null], AFC_WORDS, TODAY);
  expect(JSON.stringify(row)).not.toContain("secret");
});

it("takes no page of text for the name of a school", () => {
  const row = read("LEE, Jo", "1/1/2015", "", "x".repeat(201));
  expect(row.values).toMatchObject({ schoolName: null, onRoll: null });
  expect(row.problems).toMatchObject([{ field: "school", blocking: false }]);
});
