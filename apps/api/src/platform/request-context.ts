import { createHash, randomUUID } from "node:crypto";
import { ENGLAND, inForceOn } from "@rome/procedure";
import type { Request, Response } from "express";
import { machineOf } from "./auth/machine-door.js";
import { type FoundViewer, findViewer } from "./auth/session.js";
import { withPasses } from "./auth/with-passes.js";
import { todayBy } from "./clock.js";
import type { RequestContext } from "./context.js";
import type { RegisterParts } from "./make-context.js";

/** The context of one request: its viewer, their authority's procedure, and today. */
export async function contextOf(parts: RegisterParts, request: Request): Promise<RequestContext> {
  return contextFor(parts, request, await findViewer(parts.db, request));
}

/** The same for GraphQL, where a machine client may come in by its token. */
export async function graphqlContextOf(
  parts: RegisterParts,
  request: Request,
  response: Response,
): Promise<RequestContext> {
  const machine = machineOf(response);
  return machine ? contextFor(parts, request, machine) : await contextOf(parts, request);
}

/** The context of a request whose caller is known; null is nobody. */
export function contextFor(parts: RegisterParts, request: Request, found: FoundViewer | null): RequestContext {
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
