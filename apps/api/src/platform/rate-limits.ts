import { createHash } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";

const TOO_OFTEN =
  "Too many requests came from here within a minute. Wait a minute, then try again; what you typed is kept.";
/** A whole office signs in from one address. */
const AN_OFFICE = 10;
const MINUTE = 60;

/**
 * Holds back who asks too often, by session or token and by address; the answer says when to come again. A caller may
 * ask `aMinute` times, whoever has neither half as often, an address ten times as often. Counted in each replica.
 */
export function rateLimits(aMinute: number) {
  const callers = new RateLimiterMemory({ points: aMinute, duration: MINUTE });
  const strangers = new RateLimiterMemory({ points: Math.ceil(aMinute / 2), duration: MINUTE });
  const addresses = new RateLimiterMemory({ points: aMinute * AN_OFFICE, duration: MINUTE });
  return async function limit(request: Request, response: Response, next: NextFunction): Promise<void> {
    const address = request.ip ?? "";
    const caller = callerOf(request);
    try {
      await addresses.consume(address);
      await (caller ? callers.consume(caller) : strangers.consume(address));
    } catch (fault) {
      if (fault instanceof Error) return next(fault);
      response.setHeader("retry-after", String(MINUTE));
      const errors = [{ message: TOO_OFTEN, extensions: { code: "RATE_LIMITED" } }];
      response.status(429).json({ errors, message: TOO_OFTEN });
      return;
    }
    next();
  };
}

/** The session or token a request comes with, hashed. */
function callerOf({ headers }: Request): string | null {
  const shown = headers.authorization ?? (headers.cookie?.includes("rome_session") ? headers.cookie : null);
  return shown ? createHash("sha256").update(shown).digest("base64url") : null;
}
