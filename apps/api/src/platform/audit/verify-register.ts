import pg from "pg";
import type { AnchorBook } from "./anchors.js";
import { type ChainReport, verifyChain } from "./chain.js";

/** Goes through the trail of every authority, each inside one read-only transaction of its own tenant. */
export async function verifyRegister(apiUrl: string, book: AnchorBook | null): Promise<ChainReport[]> {
  const client = new pg.Client({ connectionString: apiUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; code: string }>(
      `SELECT authority_id AS id, authority_code AS code FROM job_authorities()`,
    );
    const reports: ChainReport[] = [];
    for (const authority of rows) {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      await client.query("SELECT set_config('app.authority_id', $1, true)", [authority.id]);
      reports.push(await verifyChain(client, authority, book?.read(authority.code)));
      await client.query("COMMIT");
    }
    return reports;
  } finally {
    await client.end();
  }
}
