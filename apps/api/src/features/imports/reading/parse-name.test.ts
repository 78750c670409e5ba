import { expect, it } from "vitest";
import { parseName, parseTwoNames } from "./parse-name.js";

it.each([
  ["SMITH-JONES, Omar", "Omar", "Smith-Jones"],
  ["MCALLISTER, Talia", "Talia", "McAllister"],
  ["Mohammed McAllister", "Mohammed", "McAllister"],
  ["O'BRIEN, Tyrell", "Tyrell", "O'Brien"],
  ["O’BRIEN, TYRELL", "Tyrell", "O’Brien"],
  ["Noah Osei", "Noah", "Osei"],
  ["Ífe Rossi", "Ífe", "Rossi"],
  ["OSEI, Ífe", "Ífe", "Osei"],
  ["ÖZDEMİR, Zoë", "Zoë", "Özdemir"],
  ["VAN DER BERG, Anna", "Anna", "van der Berg"],
  ["Anna van der Berg", "Anna", "van der Berg"],
  ["AL-HASSAN, Yusuf", "Yusuf", "Al-Hassan"],
  ["SMITH Omar", "Omar", "Smith"],
  ["DE SOUZA Maria Luisa", "Maria Luisa", "de Souza"],
  ["Omar SMITH JONES", "Omar", "Smith Jones"],
  ["Mary Jane Smith", "Mary Jane", "Smith"],
  ["noah osei", "Noah", "Osei"],
  ["  LEE ,  Jean-Luc ", "Jean-Luc", "Lee"],
])("reads %s", (text, firstName, lastName) => {
  expect(parseName(text)).toMatchObject({ firstName: firstName.normalize("NFC"), lastName: lastName.normalize("NFC") });
});

it("keeps the name in brackets that a child goes by", () => {
  expect(parseName("SMITH, Oliver (Ollie)")).toEqual({ firstName: "Oliver", lastName: "Smith", knownAs: "Ollie" });
});

it.each([
  "",
  "TBC",
  "Omar",
  "SMITH,",
  ", Omar",
  "65",
  "A, B, C",
  "=HYPERLINK(1), x",
  "Smith, 2nd child",
  "TBC, TBC",
  `${"x".repeat(101)} Smith`,
])("reads no name in “%s”", (text) => {
  expect(parseName(text)).toBeNull();
});

it("reads a name that stands in two columns", () => {
  expect(parseTwoNames("Omar", "SMITH")).toMatchObject({ firstName: "Omar", lastName: "Smith" });
  expect(parseTwoNames("", "SMITH")).toBeNull();
});
