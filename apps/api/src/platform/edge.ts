import { randomUUID } from "node:crypto";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { DataSource } from "typeorm";

/** What stands before everything else: a line in the log, headers that keep a page to itself, and nothing kept on the way. */
export function edge(log: Logger): RequestHandler[] {
  return [requestLog(log), helmet(HEADERS), keepNothing];
}

const HEADERS: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
};

/** No answer is kept by a browser or on the way, but for those that say so themselves. */
function keepNothing(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader("cache-control", "no-store");
  next();
}

/** One line a request: method, path without its query, status and time. Never a body or a name. */
function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    autoLogging: { ignore: (request) => request.url === "/healthz" },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        // The address of a calendar is its key.
        path: request.url.split("?")[0]?.replace(/^\/calendar\/.*/, "/calendar"),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

/** For whoever watches over the server: whether it is alive, and whether it can work. */
export function health(db: DataSource): express.Router {
  const router = express.Router();
  router.get("/healthz", (_request: Request, response: Response) => void response.json({ status: "alive" }));
  router.get("/readyz", async (_request: Request, response: Response) => {
    const isReady = await db.query("SELECT 1").then(
      () => true,
      () => false,
    );
    response.status(isReady ? 200 : 503).json({ status: isReady ? "ready" : "no database" });
  });
  return router;
}
