import { type NextFunction, type Request, type Response, Router } from "express";
import type { DataSource } from "typeorm";
import { closeSession, openSession, sessionEnd } from "./session.js";

interface DemoPerson {
  authority_id: string;
  authority_name: string;
  person_id: string;
  name: string;
  roles: string[];
  service_name: string | null;
}

/** Sign-in by choosing a person: in demo mode only, where every child is invented. */
export function demoSignIn(db: DataSource): Router {
  const router = Router();
  router.get("/demo/people", async (_request: Request, response: Response) => {
    const people = (await db.query("SELECT * FROM demo_people()")) as DemoPerson[];
    response.json(
      people.map((person) => ({
        personId: person.person_id,
        authorityId: person.authority_id,
        name: person.name,
        authorityName: person.authority_name,
        roles: person.roles,
        serviceName: person.service_name,
      })),
    );
  });
  router.post("/demo/sign-in", async (request: Request, response: Response) => {
    const { personId, authorityId } = (request.body ?? {}) as { personId?: unknown; authorityId?: unknown };
    const people = (await db.query("SELECT * FROM demo_people()")) as DemoPerson[];
    const person = people.find((one) => one.person_id === personId && one.authority_id === authorityId);
    if (!person) {
      response.status(400).json({ message: "Choose a person from the list." });
      return;
    }
    await openSession(db, request, response, {
      authorityId: person.authority_id,
      personId: person.person_id,
      granted: null,
      isSecure: request.secure,
    });
    response.status(204).end();
  });
  return router;
}

/** GET /session: when the session ends by itself, for the warning before it does. A stranger is told of none. */
export function sessionRoute(db: DataSource) {
  return async function handleSession(request: Request, response: Response): Promise<void> {
    response.setHeader("cache-control", "no-store");
    response.json(await sessionEnd(db, request));
  };
}

/** Signing out ends the session on the server. */
export function signOut(db: DataSource) {
  return async function handleSignOut(request: Request, response: Response): Promise<void> {
    await closeSession(db, request, response);
    response.status(204).end();
  };
}

/** Refuses a change that another site sent with our cookie. */
export function sameOriginOnly(request: Request, response: Response, next: NextFunction): void {
  const origin = request.headers.origin;
  if (request.method === "GET" || request.method === "HEAD" || !origin || hostOf(origin) === request.headers.host) {
    next();
    return;
  }
  response.status(403).json({ message: "This request came from another site. Open the register and try again." });
}

/** The host of an origin; null for what names none, such as the "null" of a page in a sandbox. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
