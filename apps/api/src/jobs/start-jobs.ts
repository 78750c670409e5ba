import { PgBoss } from "pg-boss";
import { JOBS_SCHEMA } from "../platform/database/job-tables.js";
import type { Post } from "../platform/mail/post.js";
import type { RegisterParts } from "../platform/make-context.js";
import { JOBS, type JobName, runJob } from "./jobs.js";

/** Jobs that are running. */
export interface RunningJobs {
  /** Lets what runs come to its next stopping place, and takes nothing new. */
  stop(): Promise<void>;
  /** Has a job looked at now, by whichever replica is quickest. */
  lookNow(name: JobName): Promise<void>;
}

const LONDON = { tz: "Europe/London" };
const STOP_MS = 40_000;

/** Runs the jobs by the clock. With several replicas each look of the clock becomes one job, which one of them takes. */
export async function startJobs(
  apiUrl: string,
  parts: RegisterParts,
  post: Post,
  { everySeconds = 5 } = {},
): Promise<RunningJobs> {
  const stopping = new AbortController();
  const boss = new PgBoss({ connectionString: apiUrl, schema: JOBS_SCHEMA, max: 2, migrate: false, reindex: false });
  boss.on("error", (fault) => parts.log.error({ fault: fault.message }, "the jobs have trouble"));
  await boss.start();
  for (const name of Object.keys(JOBS) as JobName[]) {
    await boss.schedule(name, JOBS[name].cron, null, LONDON);
    await boss.work(name, { pollingIntervalSeconds: everySeconds }, () =>
      runLogged(name, parts, post, stopping.signal),
    );
  }
  return {
    async lookNow(name) {
      await boss.send(name);
    },
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, close: true, timeout: STOP_MS });
    },
  };
}

async function runLogged(name: JobName, parts: RegisterParts, post: Post, signal: AbortSignal): Promise<void> {
  try {
    await runJob(name, parts, post, signal);
  } catch (fault) {
    // Never the message: a fault of the database may quote a row.
    parts.log.error({ job: name, fault: fault instanceof Error ? fault.name : "" }, "a job failed");
    throw new Error(`The job ${name} failed`);
  }
}
