import type { DataSource, EntityTarget } from "typeorm";

/** The columns of a table for a hand-written SELECT: `e.reference AS "reference"`, or with a prefix `c.first_name AS "child.firstName"`. */
export function columnsOf(db: DataSource, Entity: EntityTarget<object>, alias: string, prefix = ""): string {
  return db
    .getMetadata(Entity)
    .columns.map((column) => `${alias}.${column.databaseName} AS "${prefix}${column.propertyName}"`)
    .join(", ");
}

type Flat = Record<string, unknown>;

/** Builds the objects of joined rows: "child.firstName" goes into `child`; a to-one that is not there becomes null. */
export function nest<T>(rows: readonly Flat[]): T[] {
  const first = rows[0];
  if (!first) return [];
  const plan = Object.keys(first).map((key) => {
    const dot = key.indexOf(".");
    return dot < 0 ? { key, parent: null, name: key } : { key, parent: key.slice(0, dot), name: key.slice(dot + 1) };
  });
  const parents = [...new Set(plan.flatMap((step) => (step.parent ? [step.parent] : [])))];
  return rows.map((row) => nestOne(row, plan, parents) as T);
}

function nestOne(
  row: Flat,
  plan: readonly { key: string; parent: string | null; name: string }[],
  parents: readonly string[],
): Flat {
  const whole: Flat = {};
  for (const parent of parents) whole[parent] = row[`${parent}.id`] === null ? null : {};
  for (const { key, parent, name } of plan) {
    if (parent === null) {
      whole[name] = row[key];
      continue;
    }
    const part = whole[parent];
    if (part) (part as Flat)[name] = row[key];
  }
  return whole;
}
