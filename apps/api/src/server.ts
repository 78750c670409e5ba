import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import type { ProcedureVersions } from "@rome/procedure";
import express, { type Express, type Request } from "express";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
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
import { machineDoor } from "./platform/auth/machine-door.js";
import type { Clock } from "./platform/clock.js";
import type { RequestContext } from "./platform/context.js";
import { edge, health } from "./platform/edge.js";
import { compiledExecution } from "./platform/graphql/compiled.js";
import { doors } from "./platform/graphql/doors.js";
import { formatErrorWith } from "./platform/graphql/format-error.js";
import { graphiql } from "./platform/graphql/graphiql.js";
import type { RegisteredDocuments } from "./platform/graphql/registered.js";
import { type Live, openLive } from "./platform/live/live.js";
import { streamRoute } from "./platform/live/stream-route.js";
import { lookingBack } from "./platform/looking-back.js";
import type { PdfEngine } from "./platform/pdf/pdf-engine.js";
import { sayNotThere, sayProblem } from "./platform/problems.js";
import { rateLimits } from "./platform/rate-limits.js";
import { contextFor, contextOf, graphqlContextOf } from "./platform/request-context.js";
import { servePortal } from "./platform/serve-portal.js";
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

type Answering = { schema: GraphQLSchema; apollo: ApolloServer<RequestContext>; live: Live };

/** Portal and API on one HTTP server, not yet listening. What comes first here is asked first. */
export async function makeServer(parts: ServerParts): Promise<{ http: Server; stop(): Promise<void> }> {
  const app = express();
  const http = createServer(app);
  const schema = await makeSchema();
  const apollo = makeApollo(parts, schema, http);
  await apollo.start();
  const live = openLive(parts);
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trustedProxy ?? "loopback");
  app.use(...edge(parts.log), sameOriginOnly);
  app.use(tellUs(parts.db, (request, door) => contextFor(parts, request, door)));
  app.use(/^\/(?!assets(?:\/|$)|healthz|readyz)[^/]*/, rateLimits(parts.requestsAMinute));
  app.use(express.json({ limit: "1mb" }));
  useGraphql(app, parts, { schema, apollo, live });
  app.use(health(parts.db));
  useSignIn(app, parts);
  useFiles(app, parts);
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

function makeApollo(parts: ServerParts, schema: GraphQLSchema, http: Server): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: compiledExecution(schema),
    introspection: !parts.isProduction,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: parts.isProduction,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatErrorWith(parts.log, parts.isProduction),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginDrainHttpServer({ httpServer: http })],
  });
}

/** The API behind its two doors, with the stream of what happens meanwhile. */
function useGraphql(app: Express, parts: ServerParts, { schema, apollo, live }: Answering): void {
  const hearing = async (request: Request) => live.hearing(await contextOf(parts, request), request);
  if (!parts.isProduction) app.use(graphiql());
  const isClosed = parts.isClosed ?? parts.isProduction;
  app.use("/graphql", machineDoor(parts), doors({ schema, documents: parts.documents, isClosed }));
  app.use("/graphql/stream", streamRoute({ ...parts, schema, contextOf: hearing }));
  app.use(
    "/graphql",
    expressMiddleware(apollo, {
      context: async ({ req, res }) => lookingBack(await graphqlContextOf(parts, req, res), req.headers),
    }),
  );
}

function useSignIn(app: Express, parts: ServerParts): void {
  if (parts.isDemo) app.use(demoSignIn(parts.db));
  if (parts.accounts) app.use(councilSignIn(parts.db, parts.accounts, parts.log));
  if (parts.accounts && parts.hasLocalAccounts) app.use(localSignIn(parts));
  app.get("/session", sessionRoute(parts.db));
  app.post("/sign-out", signOut(parts.db));
}

/** What comes in and goes out as a file. */
function useFiles(app: Express, parts: ServerParts): void {
  const of = (request: Request) => contextOf(parts, request);
  app.use(documentRoutes(of), papersRoutes(of), minutesRoutes(of), calendarRoute(parts));
  app.use(sharingRoutes(of), subjectAccessRoutes(of), trailRoutes(of), uploads(of));
}
