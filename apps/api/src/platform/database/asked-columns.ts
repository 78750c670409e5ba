import type { DataSource, EntityTarget } from "typeorm";

/** A table of a joined SELECT: its alias, and the property of the row that it fills ("" for the row itself). */
export interface Joined {
  Entity: EntityTarget<object>;
  alias: string;
  as: string;
}

/** What fields that are no columns rest on: paths of columns from the row. Under "" stands what is always read. */
export type Needs = Readonly<Record<string, readonly string[]>>;

/** What a request asks for: paths from the root field, and where the rows stand among them ("nodes."). */
export interface Asked {
  selected: ReadonlySet<string>;
  below: readonly string[];
}

/** How a row can be read: its tables, what its worked-out fields rest on, and columns that are an expression. */
export interface RowPlan {
  tables: readonly Joined[];
  needs: Needs;
  expressions?: Readonly<Record<string, string>>;
}

/** Lists of columns that are kept for each kind of row, so that statements do not multiply without end. */
const MOST_LISTS = 100;

/**
 * Chooses the columns of a joined SELECT: all of them, or those behind the fields a request asks for. A field that is
 * neither a column nor in the table of needs asks for the whole row, so that a new resolver never misses one.
 */
export function columnChooser(plan: RowPlan): (db: DataSource, asked?: Asked) => string {
  const lists = new Map<string, string>();
  const bySelection = new WeakMap<object, string>();
  let known: Map<string, string> | undefined;
  return function choose(db, asked) {
    known ??= columnsByPath(db, plan);
    const before = asked && bySelection.get(asked.selected);
    if (before) return before;
    const paths = asked ? pathsAsked(asked, known, plan) : null;
    const key = paths ? [...paths].toSorted().join() : "";
    const isRoom = lists.size < MOST_LISTS || lists.has(key);
    const list = lists.get(isRoom ? key : "") ?? listOf(known, isRoom ? paths : null);
    lists.set(isRoom ? key : "", list);
    if (asked) bySelection.set(asked.selected, list);
    return list;
  };
}

function columnsByPath(db: DataSource, { tables, expressions = {} }: RowPlan): Map<string, string> {
  const known = new Map<string, string>(Object.entries(expressions));
  for (const { Entity, alias, as } of tables) {
    for (const column of db.getMetadata(Entity).columns) {
      known.set(as ? `${as}.${column.propertyName}` : column.propertyName, `${alias}.${column.databaseName}`);
    }
  }
  return known;
}

function listOf(known: ReadonlyMap<string, string>, paths: ReadonlySet<string> | null): string {
  return [...known]
    .filter(([path]) => paths === null || paths.has(path))
    .map(([path, text]) => `${text} AS "${path}"`)
    .join(", ");
}

/** The columns behind the fields that are asked for; null for the whole row. */
function pathsAsked(asked: Asked, known: ReadonlyMap<string, string>, { needs, tables }: RowPlan): Set<string> | null {
  const paths = new Set(needs[""]);
  for (const field of fieldsBelow(asked)) {
    if (leadsOn(field)) continue;
    const columns = needs[field] ?? (known.has(field) ? [field] : null);
    if (!columns) return null;
    for (const column of columns) paths.add(column);
  }
  // The id of a joined row tells whether it is there.
  for (const { as } of tables) if (as && [...paths].some((path) => path.startsWith(`${as}.`))) paths.add(`${as}.id`);
  return paths;

  function fieldsBelow({ selected, below }: Asked): string[] {
    const fields = below.flatMap((start) =>
      [...selected].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length)),
    );
    return fields.filter((field) => !field.endsWith("__typename") && !isInside(field));
  }

  /** A joined row, or a step to fields in the table of needs. */
  function leadsOn(field: string): boolean {
    return tables.some(({ as }) => as === field) || Object.keys(needs).some((need) => need.startsWith(`${field}.`));
  }

  /** Below a field that stands in the table of needs: its own resolver reads on. */
  function isInside(field: string): boolean {
    return Object.keys(needs).some((need) => need !== "" && field.startsWith(`${need}.`));
  }
}
