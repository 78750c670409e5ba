import pg from "pg";
import { PgBoss } from "pg-boss";

/** Schema of the jobs' own tables. They hold names and times of jobs, nothing of a child and nothing of a tenant. */
export const JOBS_SCHEMA = "jobs";

/** One job of a kind waits at most; a job that died with its process holds up nothing, the next look of the clock follows. */
const QUEUE = { policy: "short", retryLimit: 0, expireInSeconds: 15 * 60, deleteAfterSeconds: 24 * 60 * 60 } as const;

/** Makes or updates the jobs' tables and queues as the owner, and lets the API's role work with them. */
export async function prepareJobTables(ownerUrl: string, jobs: readonly string[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    max: 1,
    supervise: false,
    schedule: true,
  });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    for (const job of jobs) if (!(await boss.getQueue(job))) await boss.createQueue(job, QUEUE);
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO rome_api;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO rome_api;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO rome_api`);
  } finally {
    await owner.end();
  }
}
