import { isPassRole, type PlainDate, type ProcedurePack, type Role } from "@rome/procedure";
import type { Request } from "express";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { sessionStanding } from "../auth/session.js";
import { withPasses } from "../auth/with-passes.js";
import { type Clock, todayBy } from "../clock.js";
import { type RequestContext, requireViewer, type ViewerContext } from "../context.js";
import { openNewsLine } from "./news-line.js";
import { Newsroom } from "./newsroom.js";

/** How often an open stream with no news asks whether it may go on: it ends within fifteen seconds. */
const ASK_MS = 10_000;

/** What the live part of a server is made of. */
export interface LiveParts {
  db: DataSource;
  clock: Clock;
  log: Logger;
}

/** News from every replica for the streams of this one. */
export interface Live {
  /** The context of a request as one of a stream: it can hear, and its clock goes on. */
  hearing(ctx: RequestContext, request: Request): RequestContext;
  /** Ends every stream, so that their clients go to another replica, and stops listening. */
  stop(): Promise<void>;
}

/** Begins to listen. The server does not wait for it: a stream that is opened before is told to look again. */
export function openLive({ db, clock, log }: LiveParts): Live {
  const newsroom = new Newsroom();
  const ears = {
    hear: newsroom.tell.bind(newsroom),
    lookAgain: () => newsroom.tellAllToLook(clock()),
  };
  const line = openNewsLine(urlOf(db), ears, log);
  return {
    hearing(ctx, request) {
      let { viewer } = ctx;
      return {
        ...ctx,
        get now() {
          return clock();
        },
        get today() {
          return todayBy(clock);
        },
        get viewer() {
          return viewer;
        },
        hear(meetingId, isInSight) {
          const opened = requireViewer(ctx);
          const mayHear = async () => {
            const found = await viewerNow(db, request, opened, todayBy(clock), ctx.pack);
            if (!found) return false;
            viewer = found;
            return await isInSight();
          };
          const watch = setInterval(() => void stream.endUnlessHeard(), ASK_MS);
          const about = { authorityId: opened.authorityId, meetingId };
          const stream = newsroom.hear(about, clock(), mayHear, () => clearInterval(watch));
          return stream;
        },
      };
    },
    async stop() {
      await newsroom.close();
      await line.stop();
    },
  };
}

/**
 * Whoever opened a stream, with the passes they have now; null where they have signed out, were away too long, or have
 * other roles: their client then asks anew, as somebody else.
 */
async function viewerNow(
  db: DataSource,
  request: Request,
  opened: ViewerContext,
  today: PlainDate,
  pack: ProcedurePack,
): Promise<ViewerContext | null> {
  const found = await sessionStanding(db, request);
  const own = opened.roles.filter((role) => !isPassRole(role));
  if (found?.personId !== opened.personId || !sameRoles(found.roles, own)) return null;
  const { passes, acceptedMeetingIds } = found;
  return withPasses({ ...opened, roles: own, acceptedMeetingIds }, passes, today, pack.panel);
}

function sameRoles(some: readonly Role[], others: readonly Role[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}

function urlOf(db: DataSource): string {
  const { options } = db;
  if (options.type !== "postgres" || !options.url) throw new Error("The database has no URL to listen at");
  return options.url;
}
