import { type ClassType, Field, Int, ObjectType } from "type-graphql";

/** Where a page begins and ends (Relay). */
@ObjectType({ description: "Where this page begins and ends." })
export class PageInfo {
  @Field(() => Boolean, { description: "There is a next page." })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "There is a page before this one." })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the first line; null on an empty page." })
  startCursor!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last line, to ask for the next page; null on an empty page.",
  })
  endCursor!: string | null;
}

/** One page of a list that grows. */
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The Relay connection for one row type: extend it with a class of the connection's own name. */
export function connectionOf<T extends object>(Row: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: "One line of the list and where it stands." })
  class Edge {
    @Field(() => String, { description: "Where this line stands in the list." })
    cursor!: string;
    @Field(() => Row, { description: "The line." })
    node!: T;
  }
  @ObjectType()
  class Page {
    @Field(() => [Edge], { description: "Lines with their cursors." })
    edges!: Edge[];
    @Field(() => [Row], { description: "The lines alone." })
    nodes!: T[];
    @Field(() => PageInfo, { description: "Where this page begins and ends." })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: "How many there are in all." })
    totalCount!: number;
  }
  return Page;
}

const LARGEST_PAGE = 100;

/** How many lines to read: 1 to 100, 50 when not said. */
export function pageSize(first: number | null | undefined, otherwise = 50): number {
  return Math.min(Math.max(first ?? otherwise, 1), LARGEST_PAGE);
}

/** Cursor: the values of the sort key of a line, opaque to clients. */
function cursorOf(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key inside a cursor with that many parts; null for none or for one that we did not make. */
export function readCursor(cursor: string | null | undefined, parts: number): (string | number | null)[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(key) && key.length === parts ? key : null;
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The uuid in a cursor's key; null for anything else. */
export function asUuid(part: string | number | null | undefined): string | null {
  return typeof part === "string" && UUID.test(part) ? part : null;
}

/** A page out of rows that were read with one line more than asked for. */
export function pageOf<T>(
  rows: readonly T[],
  size: number,
  keyOf: (row: T) => readonly (string | number | null)[],
  totalCount: number,
  hasPreviousPage: boolean,
): Connection<T> {
  const nodes = rows.slice(0, size);
  const [first, last] = [nodes[0], nodes.at(-1)];
  return {
    // Worked out when it is asked for: most requests take the nodes alone.
    get edges() {
      return nodes.map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
    },
    nodes,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage,
      startCursor: first === undefined ? null : cursorOf(keyOf(first)),
      endCursor: last === undefined ? null : cursorOf(keyOf(last)),
    },
  };
}
