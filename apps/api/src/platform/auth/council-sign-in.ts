import { type Request, type Response, Router } from "express";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { type CouncilAccounts, type Leaving, openProvider } from "./council-accounts.js";
import { cookieOptions, openSession, readCookie } from "./session.js";

const LEAVING = "__Host-rome_leaving";
const TEN_MINUTES_MS = 10 * 60_000;

/** What went wrong, as the page of signing in puts it into words. */
const Problem = { NOT_NAMED: "not-named", AGAIN: "again" } as const;

/**
 * Signing in with a council account (OpenID Connect, code flow with PKCE): GET /sign-in/start leaves for the provider,
 * GET /sign-in/callback comes back. Only people whom business support has named get a session.
 */
export function councilSignIn(db: DataSource, accounts: CouncilAccounts, log: Logger): Router {
  const router = Router();
  const provider = openProvider(accounts);
  router.get("/sign-in/ways", (_request: Request, response: Response) => void response.json({ councilAccounts: true }));
  router.get("/sign-in/start", async (request: Request, response: Response) => {
    const to = safePath(request.query.to);
    try {
      const { url, leaving } = await provider.leave(to, request.query.anew === "yes");
      const kept = Buffer.from(JSON.stringify(leaving)).toString("base64url");
      response.cookie(LEAVING, kept, { ...cookieOptions(true), maxAge: TEN_MINUTES_MS });
      response.redirect(303, url.href);
    } catch (fault) {
      log.warn({ fault: fault instanceof Error ? fault.name : "unknown" }, "the provider of accounts does not answer");
      response.redirect(303, problemPage(Problem.AGAIN));
    }
  });
  router.get("/sign-in/callback", async (request: Request, response: Response) => {
    const leaving = readLeaving(request);
    response.clearCookie(LEAVING, cookieOptions(true));
    if (!leaving) return void response.redirect(303, problemPage(Problem.AGAIN));
    try {
      const query = request.originalUrl.slice(request.originalUrl.indexOf("?"));
      const { issuer, subject, email, granted } = await provider.arrive(query, leaving);
      const [person] = (await db.query("SELECT * FROM find_sign_in($1, $2, $3)", [issuer, subject, email])) as {
        authority_id: string;
        person_id: string;
      }[];
      if (!person) return void response.redirect(303, problemPage(Problem.NOT_NAMED));
      await openSession(db, request, response, {
        authorityId: person.authority_id,
        personId: person.person_id,
        granted,
        isSecure: true,
      });
      response.redirect(303, leaving.to);
    } catch (fault) {
      log.warn({ fault: fault instanceof Error ? fault.name : "unknown" }, "a sign-in was not completed");
      response.redirect(303, problemPage(Problem.AGAIN));
    }
  });
  return router;
}

function problemPage(problem: (typeof Problem)[keyof typeof Problem]): string {
  return `/sign-in?problem=${problem}`;
}

function readLeaving(request: Request): Leaving | null {
  const cookie = readCookie(request, LEAVING);
  if (!cookie) return null;
  try {
    return JSON.parse(Buffer.from(cookie, "base64url").toString("utf8")) as Leaving;
  } catch {
    return null;
  }
}

/** Only pages of this portal are gone to afterwards. */
function safePath(to: unknown): string {
  return typeof to === "string" && /^\/(?![/\\])/.test(to) ? to : "/";
}
