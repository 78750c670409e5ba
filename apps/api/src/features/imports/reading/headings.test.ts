import { expect, it } from "vitest";
import { findHeadingRow, guessColumns, headingKey, IMPORT_FIELDS, missingFields } from "./headings.js";

const DEMO = [
  "No.",
  "Child's name",
  "DOB",
  "Sex",
  "UPN",
  "Borough",
  "Yr",
  "School / responsible team",
  "Type of provision",
  "Hrs p/w",
  "Group",
  "Reason at risk / missing",
  "Date added",
  "Lead service",
  "Data from",
  "Latest actions (who / by when)",
  "Comments",
];

it("finds the headings below the titles, and none in rows of data", () => {
  expect(
    findHeadingRow([["ROME / CME REGISTER"], ["Updated by business support", "16/11/2026"], DEMO, ["1", "LEE, Jo"]]),
  ).toBe(2);
  expect(findHeadingRow([["1", "LEE, Jo", "1/1/2015", "F", "TBC", "Richmond"]])).toBeNull();
  expect(findHeadingRow([])).toBeNull();
});

it("guesses every column of the register as it is kept", () => {
  expect(guessColumns(DEMO, {})).toEqual([
    "rowLabel",
    "name",
    "dateOfBirth",
    "sex",
    "upn",
    "borough",
    "schoolYear",
    "school",
    "provisionType",
    "hours",
    "group",
    "reason",
    "dateAdded",
    "leadService",
    "dataProvider",
    "actions",
    "comments",
  ]);
});

it("guesses other ways of heading a column and leaves strange ones unread", () => {
  expect(
    guessColumns(
      [
        "SURNAME",
        "Forename(s)",
        "D.O.B.",
        "Gender",
        "NC Year",
        "Current school (if any)",
        "Hours recieved",
        "Shoe size",
        "",
      ],
      {},
    ),
  ).toEqual(["lastName", "firstName", "dateOfBirth", "sex", "schoolYear", "school", "hours", null, null]);
  expect(guessColumns(["Name", "Name", "What to fix"], {})).toEqual(["name", null, null]);
});

it("trusts what was matched last time, whatever the case, before it guesses", () => {
  expect(
    guessColumns(["Pupil", "Notes", "Comments"], {
      [headingKey("NOTES")]: "reason",
      pupil: "name",
      Comments: "nonsense",
    }),
  ).toEqual(["name", "reason", "comments"]);
});

it("says which fields must still be matched; a name may stand in two columns", () => {
  expect(missingFields(["name", "dateOfBirth"])).toEqual([]);
  expect(missingFields(["firstName", "lastName", "dateOfBirth"])).toEqual([]);
  expect(missingFields(["firstName", null])).toEqual(["Child’s name", "Date of birth"]);
});

it("knows each field once", () => {
  expect(new Set(IMPORT_FIELDS.map(({ code }) => code)).size).toBe(IMPORT_FIELDS.length);
});

it("leaves a column unread whose heading was remembered as not read", () => {
  expect(guessColumns(["Name", "DOB", "Comments"], { comments: "" })).toEqual(["name", "dateOfBirth", null]);
});
