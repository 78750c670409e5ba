import type { RequestContext } from "../platform/context.js";
import { makeContext, type PersonRow, type RegisterParts } from "../platform/make-context.js";

/** For each authority, what gives the context of its own system person as it is at that moment. */
export async function jobContexts(parts: RegisterParts): Promise<(() => RequestContext)[]> {
  const authorities = (await parts.db.query("SELECT * FROM job_authorities()")) as PersonRow[];
  return authorities.map((authority) => () => makeContext(parts, authority, "job"));
}
