import pg from "pg";
import { DataSource } from "typeorm";
import { MIGRATIONS } from "./migrations/index.js";
import { SnakeNaming } from "./naming.js";

/** A day stays text (YYYY-MM-DD); "infinity" stands for no day and is read as null. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => (text === "infinity" ? null : text));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** A pool on one database with the given tables. The schema is made by migrations only. */
export function makeDataSource(url: string, entities: readonly (new () => object)[], poolSize: number): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities: [...entities],
    migrations: MIGRATIONS,
    migrationsTransactionMode: "each",
    synchronize: false,
    installExtensions: false,
    uuidExtension: "pgcrypto",
    namingStrategy: new SnakeNaming(),
    poolSize,
    poolErrorHandler: () => undefined,
    extra: {
      idleTimeoutMillis: 60_000,
      // A statement may follow the one before it without waiting for its answer.
      pipeline: true,
      // Statements are prepared once for a connection and must not be planned again for each list of keys.
      options: "-c plan_cache_mode=force_generic_plan",
    },
  });
}
