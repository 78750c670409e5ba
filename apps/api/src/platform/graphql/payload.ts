import { Field, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.js";
import type { Refs, Written } from "../database/transaction.js";
import { forgetLoaded } from "./load.js";
import { UserError } from "./user-error.js";

/** What every mutation answers: the records it changed, or what you can put right. */
@ObjectType({ description: "What came of it." })
export abstract class Payload {
  @Field(() => [UserError], { description: "What you can put right; empty when it was done." })
  userErrors!: UserError[];
}

/** Reads the records a write names, afresh, for its payload. A record without an id is null. */
export async function answer<R extends Refs, P extends Record<string, unknown>>(
  ctx: RequestContext,
  written: Written<R>,
  read: { [K in keyof P]: (refs: Partial<R>) => Promise<P[K]> },
): Promise<{ [K in keyof P]: P[K] | null } & { userErrors: UserError[] }> {
  forgetLoaded(ctx);
  const parts = await Promise.all(
    Object.entries(read).map(async ([name, reader]) => [
      name,
      await (reader as (refs: Partial<R>) => Promise<unknown>)(written.refs),
    ]),
  );
  return { ...Object.fromEntries(parts), userErrors: written.errors };
}
