import { createHash } from "node:crypto";
import { type Request, type Response, Router } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { openSession } from "../../platform/auth/session.js";
import { makeContext, type RegisterParts } from "../../platform/make-context.js";
import { checkLocalAccount, type LocalTry } from "./check-local-account.js";
import { recordWrongTry, tellOfLocalSignIn } from "./tell-of-local-sign-in.js";

const TRIES_A_MINUTE = 10;
const MINUTE = 60;
const LONGEST = 200;
const WRONG = "That address, password or code is not right, or the account has ended. Each code can be used once.";
const TOO_OFTEN = "Too many tries within a minute. Wait a minute, then try again.";

/** Signing in by password and one-time code while the council's provider is down: POST /sign-in/local. Only where it is switched on. */
export function localSignIn(parts: RegisterParts): Router {
  const router = Router();
  const tries = new RateLimiterMemory({ points: TRIES_A_MINUTE, duration: MINUTE });
  router.post("/sign-in/local", async (request: Request, response: Response) => {
    response.setHeader("cache-control", "no-store");
    const typed = readTry(request.body);
    if (!(await mayTry(tries, request, typed.email)))
      return void response.setHeader("retry-after", String(MINUTE)).status(429).json({ message: TOO_OFTEN });
    const { person, isRight } = await checkLocalAccount(parts.db, typed, parts.clock());
    const ctx = person && makeContext(parts, person, String(request.id));
    if (!ctx || !isRight) {
      response.status(401).json({ message: WRONG });
      // After the answer, so that it takes no longer where the account is known.
      if (ctx) await recordWrongTry(ctx);
      return;
    }
    await tellOfLocalSignIn(ctx);
    await openSession(parts.db, request, response, {
      authorityId: person.authority_id,
      personId: person.person_id,
      granted: null,
      isSecure: true,
    });
    response.status(204).end();
  });
  return router;
}

/** Tries are counted by account and by address, in each replica. */
async function mayTry(tries: RateLimiterMemory, request: Request, email: string): Promise<boolean> {
  const account = createHash("sha256").update(email.toLowerCase()).digest("base64url");
  try {
    await tries.consume(`from ${request.ip ?? ""}`);
    await tries.consume(`of ${account}`);
    return true;
  } catch (fault) {
    if (fault instanceof Error) throw fault;
    return false;
  }
}

function readTry(body: unknown): LocalTry {
  const { email, password, code } = (typeof body === "object" && body ? body : {}) as Record<string, unknown>;
  return { email: text(email).trim(), password: text(password), code: text(code).replace(/\s/g, "") };
}

function text(value: unknown): string {
  return typeof value === "string" && value.length <= LONGEST ? value : "";
}
