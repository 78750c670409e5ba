import type { NextFunction, Request, Response } from "express";
import type { DataSource } from "typeorm";
import { type Clock, todayBy } from "../clock.js";
import { findMachine } from "./machine-token.js";
import { type FoundViewer, hasSession } from "./session.js";

/**
 * Where integrations come in: a request with `authorization: Bearer …` is the machine client's whose token it is, or
 * nobody's. Whatever is wrong with a token, the answer is the same. Other schemes of the header are a proxy's affair.
 */
export function machineDoor({ db, clock }: { db: DataSource; clock: Clock }) {
  return async function letMachineIn(request: Request, response: Response, next: NextFunction): Promise<void> {
    const token = tokenOf(request);
    if (token === null) return next();
    const refuse = (status: number, { message, code }: typeof NOBODYS) =>
      void response.status(status).json({ errors: [{ message, extensions: { code } }] });
    if (hasSession(request)) return refuse(400, MIXED);
    if (request.method !== "POST" || !request.is("application/json")) return refuse(400, NOT_JSON);
    const found = await findMachine(db, token, todayBy(clock));
    if (!found) {
      response.setHeader("www-authenticate", "Bearer");
      return refuse(401, NOBODYS);
    }
    response.locals.machine = found;
    next();
  };
}

/** The machine client that came in by its token; null for everybody else. */
export function machineOf(response: Response): FoundViewer | null {
  return (response.locals as { machine?: FoundViewer }).machine ?? null;
}

const NOBODYS = {
  message: "This token opens nothing: it is wrong, has ended or was revoked. Ask whoever looks after the system.",
  code: "UNAUTHENTICATED",
};
const MIXED = { message: "Send a token or a session, not both.", code: "BAD_REQUEST" };
const NOT_JSON = { message: "Send a token's documents by POST, as application/json.", code: "BAD_REQUEST" };

/** What stands behind `Bearer`, be it empty; null where the header is missing or of another scheme. */
function tokenOf({ headers }: Request): string | null {
  return (
    /^bearer(?:\s+(.*))?$/i
      .exec(headers.authorization ?? "")
      ?.slice(1)
      .map((token) => token ?? "")[0] ?? null
  );
}
