import { expect, it } from "vitest";
import { isAddressNote } from "./address-note.js";

it.each([
  "refuge - do NOT share address",
  "In refuge",
  "Don't share address",
  "DO NOT DISCLOSE ADDRESS",
  "address confidential",
  "Confidential address",
  "Address must not be shared with dad",
  "do not tell father where they live",
  "protected address",
  "address withheld",
  "whereabouts not to be disclosed",
  "never give out the address",
  "safe house",
  "Non-molestation order in place",
  "fled DV",
  "no sharing of address",
])("takes “%s” for a note that the address must not be shared", (text) => {
  expect(isAddressNote(text)).toBe(true);
});

it.each([
  "",
  "CP plan",
  "see EHM",
  "mum “struggling”",
  "sibling at Hollybush",
  "new address, 3 schools in 2 yrs",
  "whereabouts unknown",
  "refugee family",
  "refused school place",
])("takes “%s” for no such note", (text) => {
  expect(isAddressNote(text)).toBe(false);
});
