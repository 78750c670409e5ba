import { createHash, randomBytes } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Forms from one place in ten minutes, and for one authority in an hour. */
const FROM_ONE_PLACE = { points: 5, duration: 600 };
const FOR_ONE_AUTHORITY = { points: 200, duration: 3600 };

/**
 * Says whether one more form may come in. Where it comes from is forgotten within minutes: it is held in memory alone,
 * as a hash with a salt that is lost with the process.
 */
export function publicLimits(): (from: string, authority: string) => Promise<boolean> {
  const salt = randomBytes(16);
  const places = new RateLimiterMemory(FROM_ONE_PLACE);
  const authorities = new RateLimiterMemory(FOR_ONE_AUTHORITY);
  return async function mayGoOn(from, authority) {
    const place = createHash("sha256").update(salt).update(from).digest("hex");
    return await Promise.all([places.consume(place), authorities.consume(authority.toUpperCase())]).then(
      () => true,
      () => false,
    );
  };
}
