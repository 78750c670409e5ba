import type { Tx } from "../database/tx.js";

/** What has changed in a meeting. `LOOK_AGAIN` says that something may have been missed. */
export const NewsKind = {
  OPENED: "OPENED",
  CLOSED: "CLOSED",
  ATTENDANCE: "ATTENDANCE",
  CURRENT_CHILD: "CURRENT_CHILD",
  DECISION: "DECISION",
  ACTION: "ACTION",
  REMOVAL: "REMOVAL",
  CHILD: "CHILD",
  AGENDA: "AGENDA",
  WRITING: "WRITING",
  PRESENCE: "PRESENCE",
  LOOK_AGAIN: "LOOK_AGAIN",
} as const;
export type NewsKind = (typeof NewsKind)[keyof typeof NewsKind];

/** One piece of news about a meeting, as it travels between replicas: ids only, never words about a child. */
export interface News {
  authorityId: string;
  meetingId: string;
  kind: NewsKind;
  /** The agenda item it is about; null when it is about the whole meeting. */
  itemId: string | null;
  /** The field that is being written; null for any other news. */
  field: string | null;
  byPersonId: string | null;
  /** When, as an ISO instant. */
  at: string;
}

/** The channel of PostgreSQL that carries it. */
export const CHANNEL = "rome_live";

/** Tells every replica, once the deciding transaction has committed; one that is undone is never heard of. */
export async function announce(
  tx: Tx,
  news: Pick<News, "meetingId" | "kind"> & Partial<Pick<News, "itemId" | "field">>,
): Promise<void> {
  const told: News = {
    itemId: null,
    field: null,
    ...news,
    authorityId: tx.viewer.authorityId,
    byPersonId: tx.viewer.personId,
    at: tx.ctx.now.toISOString(),
  };
  await tx.rows("SELECT pg_notify($1, $2)", [CHANNEL, JSON.stringify(told)]);
}

/** What came over the channel; null when it is not ours. */
export function readNews(payload: string): News | null {
  try {
    const news = JSON.parse(payload) as Partial<News> | null;
    return news?.authorityId && news.meetingId && news.kind && news.kind in NewsKind ? (news as News) : null;
  } catch {
    return null;
  }
}
