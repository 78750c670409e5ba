import type { ClientBase, QueryResultRow } from "pg";
import type { EntityMetadata, EntityTarget } from "typeorm";
import type { RequestContext, ViewerContext } from "../context.js";
import { requireViewer } from "../context.js";
import { columnsOf, nestRow, type Part, partsOf } from "./columns.js";
import { gather } from "./gather.js";
import type { TenantRow } from "./tenant-row.js";

const names = new Map<string, string>();
/** How the rows of a statement become objects, by its name. */
const shapes = new Map<string, Part[]>();

/** One name per statement text, so that PostgreSQL plans each once for a connection. Texts never hold values. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** Columns an act may set. */
export type Values<E> = { [K in keyof E]?: E[K] | null };

/** One short transaction with tenant and person set inside it. Nothing else may talk to the database meanwhile. */
export class Tx {
  readonly viewer: ViewerContext;
  /** Statements sent so far, without BEGIN and COMMIT. */
  statements = 0;
  /** Works on the whole register just now. */
  private isWhole = false;
  /** Audit events written so far: a write without one is refused by the gateway. */
  events = 0;
  private isClosed = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly ctx: RequestContext,
    private readonly client: ClientBase,
    private readonly hiddenIds: Promise<readonly string[]>,
    /** Others of the same request may read in the transaction at the same time. */
    private readonly sharing = { isShared: false },
  ) {
    this.viewer = requireViewer(ctx);
  }

  /** Rows of a statement, prepared once for a connection. */
  async rows<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const result = await this.client.query<R>(this.prepared(text, values));
    return result.rows;
  }

  /** Objects built of joined rows: the column "child.firstName" goes into `child`, which is null when nothing was joined. */
  async joined<R>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const prepared = this.prepared(text, values);
    const { rows, fields } = await this.client.query<unknown[]>({ ...prepared, rowMode: "array" });
    const parts = shapes.get(prepared.name) ?? partsOf(fields.map((field) => field.name));
    shapes.set(prepared.name, parts);
    return rows.map((row) => nestRow<R>(parts, row));
  }

  /** Sends a statement that nothing waits for but the end of the transaction, which goes out right behind it. */
  sendLast(text: string, values: readonly unknown[]): void {
    const sent = this.rows(text, values);
    this.last = Promise.all([this.last, sent]);
    this.last.catch(() => undefined);
  }

  /** Nothing more may be sent: the connection will soon serve somebody else. */
  close(): Promise<unknown> {
    this.isClosed = true;
    return this.last;
  }

  private prepared(text: string, values: readonly unknown[]): { name: string; text: string; values: unknown[] } {
    if (this.isClosed) throw new Error("A statement came after the end of its transaction");
    this.statements += 1;
    gather(this.client);
    return { name: nameOf(text), text, values: [...values] };
  }

  /**
   * Ids of the children, entries, enquiries and referrals that this person must not see. For what row-level security does
   * not reach, such as a list kept as JSON; empty for nearly everybody.
   */
  async hidden(): Promise<readonly string[]> {
    return await this.hiddenIds;
  }

  /**
   * Works on the whole register, hidden records too. Only for what must not lose a child: the copy of the register that is
   * circulated, the close of a meeting, the search for a child before one is added. Nothing of it is shown (ADR 0025).
   */
  async asRegister<T>(work: () => Promise<T>): Promise<T> {
    if (this.sharing.isShared) throw new Error("The wall is not lifted where others read: readingAlone");
    const hidden = await this.hiddenIds;
    if (hidden.length === 0 || this.isWhole) return await work();
    this.isWhole = true;
    await this.rows("SELECT set_config('app.hidden', '', true)");
    const done = await work();
    await this.rows("SELECT set_config('app.hidden', $1, true)", [`{${hidden.join(",")}}`]);
    this.isWhole = false;
    return done;
  }

  /** The act goes on with what an earlier event of the same person tells, and leaves no event of its own (ADR 0019). */
  goesOn(): void {
    this.events += 1;
  }

  /** The first row of a statement, or null. */
  async one<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R | null> {
    return (await this.rows<R>(text, values))[0] ?? null;
  }

  /** The row with those values, or null; locked for the deciding transaction when asked. */
  async find<E extends TenantRow>(
    Entity: EntityTarget<E>,
    where: Partial<E>,
    { lock = false }: { lock?: boolean } = {},
  ): Promise<E | null> {
    const { text, values } = this.selection(Entity, where);
    return await this.one<E>(lock ? `${text} FOR UPDATE` : text, values);
  }

  /** All rows with those values. For bounded sets only. */
  async findAll<E extends TenantRow>(Entity: EntityTarget<E>, where: Partial<E>): Promise<E[]> {
    const { text, values } = this.selection(Entity, where);
    return await this.rows<E>(text, values);
  }

  private selection<E extends TenantRow>(
    Entity: EntityTarget<E>,
    where: Partial<E>,
  ): { text: string; values: unknown[] } {
    const table = this.metadata(Entity);
    const values: unknown[] = [this.viewer.authorityId];
    const conditions = Object.entries(where).map(([property, value]) => {
      const column = table.findColumnWithPropertyName(property);
      if (!column || value === undefined) throw new Error(`${table.tableName} cannot be searched by ${property}`);
      if (value === null) return ` AND t.${column.databaseName} IS NULL`;
      values.push(value);
      return ` AND t.${column.databaseName} = $${values.length}`;
    });
    const columns = columnsOf(this.ctx.db, Entity, "t");
    return {
      text: `SELECT ${columns} FROM ${table.tableName} t WHERE t.authority_id = $1${conditions.join("")}`,
      values,
    };
  }

  /** Adds a row and gives its id. */
  async insert<E extends TenantRow>(
    Entity: EntityTarget<E>,
    values: Values<Omit<E, "authorityId" | "id">>,
  ): Promise<string> {
    const table = this.metadata(Entity);
    const set = assignments(table, { ...values, authorityId: this.viewer.authorityId });
    const columns = set.map((part) => part.column).join(", ");
    const holes = set.map((_, index) => `$${index + 1}`).join(", ");
    const added = await this.one<{ id: string }>(
      `INSERT INTO ${table.tableName} (${columns}) VALUES (${holes}) RETURNING id`,
      set.map((part) => part.value),
    );
    if (!added) throw new Error(`Nothing was added to ${table.tableName}`);
    return added.id;
  }

  /**
   * Changes a row that is still at the version it was read at; false when somebody was quicker.
   * Never `save()` on a loaded row: that loses updates.
   */
  async patch<E extends TenantRow & { version: number }>(
    Entity: EntityTarget<E>,
    id: string,
    version: number,
    values: Values<Omit<E, "authorityId" | "id" | "version">>,
  ): Promise<boolean> {
    const table = this.metadata(Entity);
    const set = assignments(table, values);
    const changes = set.map((part, index) => `${part.column} = $${index + 4}`);
    const changed = await this.one<{ id: string }>(
      `UPDATE ${table.tableName} SET ${[...changes, "version = version + 1"].join(", ")}
       WHERE authority_id = $1 AND id = $2 AND version = $3 RETURNING id`,
      [this.viewer.authorityId, id, version, ...set.map((part) => part.value)],
    );
    return changed !== null;
  }

  /** Changes a row that this transaction has locked: nobody can have been quicker, and that somebody was is a fault. */
  async patchHeld<E extends TenantRow & { version: number }>(
    Entity: EntityTarget<E>,
    held: Pick<E, "id" | "version">,
    values: Values<Omit<E, "authorityId" | "id" | "version">>,
  ): Promise<void> {
    if (!(await this.patch(Entity, held.id, held.version, values)))
      throw new Error(`A locked row of ${this.metadata(Entity).tableName} changed`);
  }

  private metadata<E extends TenantRow>(Entity: EntityTarget<E>): EntityMetadata {
    return this.ctx.db.getMetadata(Entity);
  }
}

/** Columns and values of a write. No day is kept as "infinity" where a column sorts by it. */
function assignments(table: EntityMetadata, values: object): { column: string; value: unknown }[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]: [string, unknown]) => {
      const column = table.findColumnWithPropertyName(property);
      if (!column) throw new Error(`${table.tableName} has no column for ${property}`);
      if (column.type === "jsonb" && value !== null)
        return { column: column.databaseName, value: JSON.stringify(value) };
      return {
        column: column.databaseName,
        value: value === null && column.default === "infinity" ? "infinity" : value,
      };
    });
}
