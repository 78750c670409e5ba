import type { ClientBase, QueryResultRow } from "pg";
import type { EntityMetadata, EntityTarget, FindOptionsWhere, QueryRunner } from "typeorm";
import type { RequestContext, ViewerContext } from "../context.js";
import { requireViewer } from "../context.js";
import type { TenantRow } from "./tenant-row.js";

const names = new Map<string, string>();

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
  /** Audit events written so far: a write without one is refused by the gateway. */
  events = 0;

  constructor(
    readonly ctx: RequestContext,
    private readonly runner: QueryRunner,
    private readonly client: ClientBase,
  ) {
    this.viewer = requireViewer(ctx);
  }

  /** Rows of a statement, prepared once for a connection. */
  async rows<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    this.statements += 1;
    const result = await this.client.query<R>({ name: nameOf(text), text, values: [...values] });
    return result.rows;
  }

  /** The first row of a statement, or null. */
  async one<R extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R | null> {
    return (await this.rows<R>(text, values))[0] ?? null;
  }

  /** The row with those values, or null; locked for the deciding transaction when asked. */
  async find<E extends TenantRow>(
    Entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    { lock = false }: { lock?: boolean } = {},
  ): Promise<E | null> {
    this.statements += 1;
    const manager = this.runner.manager;
    return await manager.findOne(Entity, lock ? { where, lock: { mode: "pessimistic_write" } } : { where });
  }

  /** All rows with those values. For bounded sets only. */
  async findAll<E extends TenantRow>(Entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E[]> {
    this.statements += 1;
    return await this.runner.manager.find(Entity, { where });
  }

  /** Adds a row and gives its id. */
  async insert<E extends TenantRow>(Entity: EntityTarget<E>, values: Values<Omit<E, "authorityId" | "id">>): Promise<string> {
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

  private metadata<E extends TenantRow>(Entity: EntityTarget<E>): EntityMetadata {
    return this.runner.manager.connection.getMetadata(Entity);
  }
}

/** Columns and values of a write. No day is kept as "infinity" where a column sorts by it. */
function assignments(table: EntityMetadata, values: object): { column: string; value: unknown }[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]: [string, unknown]) => {
      const column = table.findColumnWithPropertyName(property);
      if (!column) throw new Error(`${table.tableName} has no column for ${property}`);
      if (column.type === "jsonb" && value !== null) return { column: column.databaseName, value: JSON.stringify(value) };
      return { column: column.databaseName, value: value === null && column.default === "infinity" ? "infinity" : value };
    });
}
