import type { DataSource } from "typeorm";
import { disposalSteps, type ForeignKey } from "./disposal-steps.js";

const KEYS = `
  SELECT k.conrelid::regclass::text AS "table", a.attname AS "column", k.confrelid::regclass::text AS "to", NOT a.attnotnull AS "isNullable"
  FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND a.attname <> 'authority_id'
  WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace ORDER BY 1, 2`;

/** Writes the statements of a disposal anew from the data map, as the owner, so that they fit the tables as they are now. */
export async function keepDisposalSteps(owner: DataSource): Promise<void> {
  const steps = disposalSteps((await owner.query(KEYS)) as ForeignKey[]);
  await owner.transaction(async (db) => {
    await db.query("LOCK TABLE disposal_step");
    await db.query("DELETE FROM disposal_step");
    await db.query(
      "INSERT INTO disposal_step (place, name, statement) SELECT place, name, statement FROM unnest($1::int[], $2::text[], $3::text[]) AS s (place, name, statement)",
      [steps.map((_, place) => place), steps.map(({ name }) => name), steps.map(({ statement }) => statement)],
    );
  });
}
