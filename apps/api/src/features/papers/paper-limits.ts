import type { RequestContext } from "../../platform/context.js";

/** Longer than a browser may take, twice: a claim that is older belongs to a replica that died. */
const CLAIM_SECONDS = 200;

/** After so many tries a paper or a copy is shown as failed, and is tried again when somebody asks for it. */
export const MOST_ATTEMPTS = 3;

/** Claims made before this moment are free again. */
export function staleBefore({ now }: RequestContext): Date {
  return new Date(now.getTime() - CLAIM_SECONDS * 1000);
}
