import type { Request } from "express";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { sessionStands } from "../auth/session.js";
import type { Clock } from "../clock.js";
import { type RequestContext, requireViewer, type ViewerContext } from "../context.js";
import { openNewsLine } from "./news-line.js";
import { Newsroom, type NewsStream } from "./newsroom.js";

/** How often an open stream asks whether its session still stands: it ends within fifteen seconds. */
const STANDS_MS = 10_000;

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
      return {
        ...ctx,
        get now() {
          return clock();
        },
        hear(meetingId) {
          const viewer = requireViewer(ctx);
          const watch = setInterval(() => void endUnlessItStands(db, request, viewer, stream), STANDS_MS);
          const about = { authorityId: viewer.authorityId, meetingId };
          const stream = newsroom.hear(about, clock(), () => clearInterval(watch));
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

/** Ends a stream whose person has signed out, was away too long, or has other roles now; its client then asks again. */
async function endUnlessItStands(
  db: DataSource,
  request: Request,
  viewer: ViewerContext,
  stream: NewsStream,
): Promise<void> {
  const stands = await sessionStands(db, request, viewer).catch(() => false);
  if (!stands) await stream.return();
}

function urlOf(db: DataSource): string {
  const { options } = db;
  if (options.type !== "postgres" || !options.url) throw new Error("The database has no URL to listen at");
  return options.url;
}
