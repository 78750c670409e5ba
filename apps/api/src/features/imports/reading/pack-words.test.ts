import { readFileSync } from "node:fs";
import { type ProcedurePack, plainDate } from "@rome/procedure";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { findHeadingRow, guessColumns } from "./headings.js";
import { packWords } from "./pack-words.js";
import { readSpreadsheet } from "./read-file.js";
import { readRow } from "./row-reading.js";

const HOUSE = new URL("../../../../../../", import.meta.url);
const BOROUGHS = [
  { code: "KINGSTON", name: "Kingston upon Thames" },
  { code: "RICHMOND", name: "Richmond upon Thames" },
];

it("reads every word of the demo register by the words of the AfC pack", async () => {
  const pack: ProcedurePack = parse(readFileSync(new URL("packages/procedure/packs/afc.yaml", HOUSE), "utf8"));
  const file = readFileSync(new URL("tests/fixtures/imports/rome-register-2026-11.csv", HOUSE));
  const { rows } = await readSpreadsheet(file, "rome-register-2026-11.csv");
  const heading = findHeadingRow(rows) ?? 0;
  const columns = guessColumns(rows[heading] ?? [], {});
  const words = packWords(pack, BOROUGHS);
  const read = rows.slice(heading + 1).map((cells) => readRow(cells, columns, words, plainDate("2026-11-21")));
  const children = read.filter(({ ignored }) => ignored === null);
  expect(children).toHaveLength(65);
  expect(children.flatMap(({ problems }) => problems).map(({ field, value }) => `${field} ${value}`)).toEqual([
    "upn Q207000016049",
    "schoolYear Y2",
  ]);
  expect(
    children.every(
      ({ values }) =>
        values.boroughCode &&
        values.group &&
        values.leadServiceCode &&
        values.dataProviderCode &&
        values.provisionTypeCode,
    ),
  ).toBe(true);
  expect(
    children.flatMap(({ values }) => values.actions).filter(({ ownerServiceCode }) => ownerServiceCode === null),
  ).toEqual([]);
  expect(children.filter(({ values }) => values.addressWarning)).toHaveLength(7);
});
