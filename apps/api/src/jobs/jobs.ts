import { keepOpenClocks } from "../features/clocks/index.js";
import { closeAtSchoolAge } from "../features/closing/index.js";
import { climbLadder } from "../features/escalations/climb-ladder.js";
import { tellTokensEnd } from "../features/machines/index.js";
import { sendDigests } from "../features/mail/send-digests.js";
import { leaveReminders } from "../features/mail/send-reminders.js";
import { warnOfDelay } from "../features/mail/warn-of-delay.js";
import { buildPapers } from "../features/papers/build-papers.js";
import { deleteOldPrivateNotes } from "../features/private-notes/index.js";
import { tidyAway } from "../features/retention/index.js";
import { endLapsedAccesses } from "../features/sight/index.js";
import { emptyOldCopies } from "../features/subject-access/index.js";
import { tellUnusual } from "../features/trail/index.js";
import { anchorHeads } from "../platform/audit/anchor-heads.js";
import type { RequestContext } from "../platform/context.js";
import { jobStep } from "../platform/database/transaction.js";
import { deleteWords } from "../platform/mail/delete-words.js";
import type { Post } from "../platform/mail/post.js";
import { sendWaiting } from "../platform/mail/send-waiting.js";
import type { RegisterParts } from "../platform/make-context.js";
import { jobContexts } from "./job-contexts.js";

/** What a job does for one authority. `contextNow` gives its context at the moment it is called. */
type Work = (contextNow: () => RequestContext, post: Post, signal: AbortSignal) => Promise<unknown>;

/** One job: when it is looked at, in London's time, and what it does. */
interface Job {
  cron: string;
  work: Work;
}

/**
 * What the register does by itself. A job finds out what is still to be done, so it may run at any time, as often as
 * one likes and in several replicas; what was missed while nothing ran is made up for by the next look.
 */
export const JOBS = {
  /** Sends what waits and shows what a dead sender left behind, within two minutes. */
  mail: {
    cron: "* * * * *",
    async work(contextNow, post, signal) {
      await sendWaiting(contextNow, post, signal);
      await warnOfDelay(contextNow());
    },
  },
  /** The reminders, the ladder of what stays outstanding, and the one mail of a working day that tells of both. */
  digest: {
    cron: "*/5 8-23 * * *",
    async work(contextNow, post) {
      await leaveReminders(contextNow());
      await climbLadder(contextNow());
      await sendDigests(contextNow(), post.publicUrl);
    },
  },
  /** Clocks whose conditions rest on the day, such as the days absent so far, are worked out anew for the new day. */
  clocks: { cron: "12 0,6 * * *", work: async (contextNow) => await jobStep(contextNow(), keepOpenClocks) },
  /** The event of the end of emergency access, within a minute; what could be read ended with its hour. */
  emergencies: { cron: "* * * * *", work: async (contextNow) => await endLapsedAccesses(contextNow()) },
  /** The head of the audit chain is written down outside the database, so that an end cut off or a chain written anew shows. */
  anchor: {
    cron: "*/10 * * * *",
    async work(contextNow, { anchors }) {
      if (anchors) await anchorHeads(contextNow(), anchors);
    },
  },
  /** The owner of a token that ends soon hears of it, once. */
  tokens: { cron: "37 7 * * *", work: async (contextNow) => await tellTokensEnd(contextNow()) },
  /** What is unusual in the trail is told to the data protection officer, once. */
  unusual: { cron: "*/10 * * * *", work: async (contextNow) => await tellUnusual(contextNow()) },
  /** The pages and PDFs of papers that were issued, begun within a minute. */
  papers: {
    cron: "* * * * *",
    work: async (contextNow, _post, signal) => await buildPapers(contextNow, signal),
  },
  /** What people noted for themselves about children who left the register weeks ago. */
  privateNotes: { cron: "23 2 * * *", work: async (contextNow) => await deleteOldPrivateNotes(contextNow()) },
  /** The words of mails that went are deleted after a time; that they went stays. */
  mailWords: {
    cron: "41 3 * * *",
    work: async (contextNow, { wordsKeptDays }) => await deleteWords(contextNow(), wordsKeptDays),
  },
  /** The text of released copies goes once they are no longer kept; their fingerprints stay. */
  releasedCopies: { cron: "51 2 * * *", work: async (contextNow) => await jobStep(contextNow(), emptyOldCopies) },
  /** Files, copies and drafts whose time is over, once the retention schedule is signed. */
  retention: { cron: "17 4 * * *", work: async (contextNow) => await tidyAway(contextNow()) },
  /** Searches that close by themselves once compulsory school age is over (SUF-68). */
  closing: { cron: "7 * * * *", work: async (contextNow) => await closeAtSchoolAge(contextNow()) },
} as const satisfies Record<string, Job>;

/** The name of a job. */
export type JobName = keyof typeof JOBS;

/** Runs a job for every authority. One authority's trouble does not hold up the others: it is thrown once all have had their turn. */
export async function runJob(
  name: JobName,
  parts: RegisterParts,
  post: Post,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const work: Work = JOBS[name].work;
  const faults: unknown[] = [];
  for (const contextNow of await jobContexts(parts)) {
    if (signal.aborted) break;
    await work(contextNow, post, signal).catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
}
