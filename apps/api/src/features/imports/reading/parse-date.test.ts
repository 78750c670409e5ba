import { plainDate } from "@rome/procedure";
import { expect, it } from "vitest";
import { parseDate } from "./parse-date.js";

const TODAY = plainDate("2026-11-21");

it.each([
  ["17/11/2011", "2011-11-17"],
  ["8/4/13", "2013-04-08"],
  ["2015-07-20", "2015-07-20"],
  ["2015-07-20 00:00:00", "2015-07-20"],
  ["2015-07-20T00:00:00Z", "2015-07-20"],
  ["17.11.2011", "2011-11-17"],
  ["17-11-11", "2011-11-17"],
  ["17 Nov 2011", "2011-11-17"],
  ["17th November, 2011", "2011-11-17"],
  ["Thursday 17 November 2011", "2011-11-17"],
  ["17-Nov-11", "2011-11-17"],
  ["40864", "2011-11-17"],
  ["29/02/2016", "2016-02-29"],
])("reads the birth %s", (text, on) => {
  expect(parseDate(text, TODAY, "birth")).toEqual({ ok: true, on });
});

it.each([
  "31/02/2014",
  "29/02/2023",
  "11/17/2011",
  "2011-13-01",
  "00/00/0000",
  "soon",
  "",
  "TBC",
  "17/11",
  "12",
  "17/11/011",
  "1e5",
  "17 Nomber 2011",
])("refuses “%s” with what to enter", (text) => {
  expect(parseDate(text, TODAY, "birth")).toMatchObject({
    ok: false,
    says: expect.stringMatching(/^Enter a real date/),
  });
});

it("refuses births in the future and of people too old for the register", () => {
  expect(parseDate("22/11/2026", TODAY, "birth")).toMatchObject({ ok: false, says: expect.stringContaining("future") });
  expect(parseDate("17/11/1911", TODAY, "birth")).toMatchObject({
    ok: false,
    says: expect.stringContaining("older than 25"),
  });
});

it("puts two-digit years into this century unless a past event would lie in the future", () => {
  expect(parseDate("1/1/27", TODAY, "any")).toEqual({ ok: true, on: "2027-01-01" });
  expect(parseDate("1/1/99", TODAY, "past")).toEqual({ ok: true, on: "1999-01-01" });
  expect(parseDate("7/10/26", TODAY, "past")).toEqual({ ok: true, on: "2026-10-07" });
  expect(parseDate("7/12/26", TODAY, "past")).toEqual({ ok: true, on: "2026-12-07" });
});
