import type { DataSource, EntityTarget } from "typeorm";

/** The columns of a table for a hand-written SELECT: `e.reference AS "reference"`, or with a prefix `c.first_name AS "child.firstName"`. */
export function columnsOf(db: DataSource, Entity: EntityTarget<object>, alias: string, prefix = ""): string {
  return db
    .getMetadata(Entity)
    .columns.map((column) => `${alias}.${column.databaseName} AS "${prefix}${column.propertyName}"`)
    .join(", ");
}

type Flat = Record<string, unknown>;

/** One object of a joined row: the property it fills (null for the whole), and which column fills which of its own. */
export interface Part {
  parent: string | null;
  columns: { name: string; place: number }[];
  /** Where its id stands: null there when nothing was joined. */
  idPlace: number;
  /** Has every property, to be copied: quicker than adding them one by one. */
  blank: Flat;
}

/** How rows with these column names become objects: "child.firstName" goes into `child`. */
export function partsOf(names: readonly string[]): Part[] {
  const parts = new Map<string | null, Part>([[null, { parent: null, columns: [], idPlace: 0, blank: {} }]]);
  for (const [place, whole] of names.entries()) {
    const dot = whole.indexOf(".");
    const parent = dot < 0 ? null : whole.slice(0, dot);
    const name = whole.slice(dot + 1);
    const part = parts.get(parent) ?? { parent, columns: [], idPlace: 0, blank: {} };
    parts.set(parent, part);
    part.columns.push({ name, place });
    part.blank[name] = null;
    if (name === "id") part.idPlace = place;
  }
  return [...parts.values()];
}

/** Builds the object of one joined row; a to-one that is not there becomes null. */
export function nestRow<T>(parts: readonly Part[], row: readonly unknown[]): T {
  let whole: Flat = {};
  for (const part of parts) {
    if (part.parent === null) whole = fill(part, row);
    else whole[part.parent] = row[part.idPlace] === null ? null : fill(part, row);
  }
  return whole as T;
}

function fill({ blank, columns }: Part, row: readonly unknown[]): Flat {
  const filled = { ...blank };
  for (const { name, place } of columns) filled[name] = row[place];
  return filled;
}

/** The same for rows that were read by name. */
export function nest<T>(rows: readonly Flat[]): T[] {
  const names = Object.keys(rows[0] ?? {});
  const parts = partsOf(names);
  return rows.map((row) =>
    nestRow<T>(
      parts,
      names.map((name) => row[name]),
    ),
  );
}
