import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import { ENGLAND, inForceOn, type ProcedureVersions } from "@rome/procedure";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { DataSource } from "typeorm";
import { documentRoutes } from "./features/documents/documents.routes.js";
import { tellUs } from "./features/front-door/tell-us.js";
import { uploads } from "./features/imports/uploads.js";
import { calendarRoute } from "./features/invitations/calendar-route.js";
import { localSignIn } from "./features/local-accounts/index.js";
import { minutesRoutes } from "./features/minutes/minutes.routes.js";
import { papersRoutes } from "./features/papers/papers.routes.js";
import { sharingRoutes } from "./features/sharing/sharing.routes.js";
import { subjectAccessRoutes } from "./features/subject-access/subject-access.routes.js";
import { trailRoutes } from "./features/trail/trail.routes.js";
import type { CouncilAccounts } from "./platform/auth/council-accounts.js";
import { councilSignIn } from "./platform/auth/council-sign-in.js";
import { demoSignIn, sameOriginOnly, sessionRoute, signOut } from "./platform/auth/demo-sign-in.js";
import { machineDoor, machineOf } from "./platform/auth/machine-door.js";
import { type FoundViewer, findViewer } from "./platform/auth/session.js";
import { withPasses } from "./platform/auth/with-passes.js";
import { type Clock, todayBy } from "./platform/clock.js";
import type { RequestContext } from "./platform/context.js";
import { compiledExecution } from "./platform/graphql/compiled.js";
import { doors } from "./platform/graphql/doors.js";
import { formatErrorWith } from "./platform/graphql/format-error.js";
import { graphiql } from "./platform/graphql/graphiql.js";
import type { RegisteredDocuments } from "./platform/graphql/registered.js";
import { openLive } from "./platform/live/live.js";
import { streamRoute } from "./platform/live/stream-route.js";
import { lookingBack } from "./platform/looking-back.js";
import type { PdfEngine } from "./platform/pdf/pdf-engine.js";
import { sayNotThere, sayProblem } from "./platform/problems.js";
import { rateLimits } from "./platform/rate-limits.js";
import { makeSchema } from "./schema.js";

/** What a server is made of. */
export interface ServerParts {
  db: DataSource;
  packs: ReadonlyMap<string, ProcedureVersions>;
  clock: Clock;
  log: Logger;
  isDemo: boolean;
  /** Where people have their accounts; null in a demonstration. */
  accounts: CouncilAccounts | null;
  /** Accounts of our own, for when the council's provider is down; off when left out. */
  hasLocalAccounts?: boolean;
  pdf: PdfEngine | null;
  isProduction: boolean;
  /** Whether a session gets the portal's own documents only; in production when left out. */
  isClosed?: boolean;
  /** Documents of the portal; where the door is closed, the API answers no others to a session. */
  documents: RegisteredDocuments | null;
  /** The proxies whose word about a caller's address is taken; those of this machine when left out. */
  trustedProxy?: string;
  /** Requests a minute of one person. */
  requestsAMinute: number;
  portalFolder: string | null;
}

/** Portal and API on one HTTP server, not yet listening. */
export async function makeServer(parts: ServerParts): Promise<{ http: Server; stop(): Promise<void> }> {
  const app = express();
  const http = createServer(app);
  const schema = await makeSchema();
  const apollo = new ApolloServer<RequestContext>({
    gateway: compiledExecution(schema),
    introspection: !parts.isProduction,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: parts.isProduction,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatErrorWith(parts.log, parts.isProduction),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginDrainHttpServer({ httpServer: http })],
  });
  await apollo.start();
  const live = openLive(parts);
  const hearing = async (request: Request) => live.hearing(await contextOf(parts, request), request);
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trustedProxy ?? "loopback");
  app.use(requestLog(parts.log), helmet(HEADERS), keepNothing, sameOriginOnly);
  app.use(tellUs(parts.db, (request, door) => contextFor(parts, request, door)));
  app.use(/^\/(?!assets(?:\/|$)|healthz|readyz)[^/]*/, rateLimits(parts.requestsAMinute));
  app.use(express.json({ limit: "1mb" }));
  if (!parts.isProduction) app.use(graphiql());
  const isClosed = parts.isClosed ?? parts.isProduction;
  app.use("/graphql", machineDoor(parts), doors({ schema, documents: parts.documents, isClosed }));
  app.use("/graphql/stream", streamRoute({ ...parts, schema, contextOf: hearing }));
  app.use(
    "/graphql",
    expressMiddleware(apollo, {
      context: async ({ req, res }) => lookingBack(await graphqlContext(parts, req, res), req.headers),
    }),
  );
  app.use(health(parts.db));
  if (parts.isDemo) app.use(demoSignIn(parts.db));
  if (parts.accounts) app.use(councilSignIn(parts.db, parts.accounts, parts.log));
  if (parts.accounts && parts.hasLocalAccounts) app.use(localSignIn(parts));
  app.get("/session", sessionRoute(parts.db));
  app.post("/sign-out", signOut(parts.db));
  app.use(documentRoutes((request) => contextOf(parts, request)));
  app.use(papersRoutes((request) => contextOf(parts, request)));
  app.use(minutesRoutes((request) => contextOf(parts, request)));
  app.use(calendarRoute(parts));
  app.use(sharingRoutes((request) => contextOf(parts, request)));
  app.use(subjectAccessRoutes((request) => contextOf(parts, request)));
  app.use(trailRoutes((request) => contextOf(parts, request)));
  app.use(uploads((request) => contextOf(parts, request)));
  if (parts.portalFolder && existsSync(parts.portalFolder)) servePortal(app, parts.portalFolder);
  app.use(sayNotThere, sayProblem(parts.log));
  return {
    http,
    async stop() {
      await live.stop();
      await apollo.stop();
    },
  };
}

/** The context of one request: its viewer, their authority's procedure, and today. */
export async function contextOf(parts: ServerParts, request: Request): Promise<RequestContext> {
  return contextFor(parts, request, await findViewer(parts.db, request));
}

/** The same for GraphQL, where a machine client may come in by its token. */
async function graphqlContext(parts: ServerParts, request: Request, response: Response): Promise<RequestContext> {
  const machine = machineOf(response);
  return machine ? contextFor(parts, request, machine) : await contextOf(parts, request);
}

function contextFor(parts: ServerParts, request: Request, found: FoundViewer | null): RequestContext {
  const procedures = parts.packs.get(found?.procedureKey ?? "afc");
  const today = todayBy(parts.clock);
  if (!procedures) throw new Error("The authority's procedure pack is not loaded");
  const pack = inForceOn(procedures, today);
  const query = (request.body as { query?: unknown } | undefined)?.query;
  return {
    db: parts.db,
    viewer: found && withPasses(found.viewer, found.passes, today, pack.panel),
    pack,
    procedures,
    calendar: found?.calendar ?? ENGLAND,
    today,
    now: parts.clock(),
    asAt: null,
    requestId: String(request.id ?? randomUUID()),
    documentHash: typeof query === "string" ? createHash("sha256").update(query).digest("hex").slice(0, 16) : null,
    isDemo: parts.isDemo,
    pdf: parts.pdf,
    log: parts.log,
  };
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

function health(db: DataSource): express.Router {
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

function servePortal(app: express.Express, folder: string): void {
  app.use(
    express.static(folder, {
      index: false,
      setHeaders: (response, path) => {
        const kept = path.includes("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        response.setHeader("cache-control", kept);
      },
    }),
  );
  app.get(
    /^(?!\/(graphql|graphiql|demo|uploads|calendar|imports\/.*\.csv)).*/,
    (_request: Request, response: Response) => {
      response.setHeader("cache-control", "no-store");
      response.sendFile(join(folder, "index.html"));
    },
  );
}
