import { createHash } from "node:crypto";
import { decideUnder, needsFreshSignIn, needsReason } from "@rome/procedure";
import type { ClientBase } from "pg";
import { aboutOf } from "../audit/about.js";
import { recordRefusal } from "../audit/audit.js";
import type { RequestContext } from "../context.js";
import { conflict, refusedBy, signInAgain, type UserError } from "../graphql/user-error.js";
import { begin } from "./begin.js";
import { findReplay, keepReplay } from "./idempotency.js";
import { readShared } from "./readings.js";
import { Tx } from "./tx.js";

/** Ids of what an act made or changed, by the name of the payload field that shows it. */
export type Refs = Record<string, string | null>;

/** What came of a write: ids to read again for the answer, or what the user can put right. */
export interface Written<R extends Refs> {
  refs: Partial<R>;
  errors: UserError[];
}

/** A refusal inside a write: everything the act did is undone, the refusal is traced. */
export class Refused<R extends Refs = Refs> {
  constructor(
    readonly errors: UserError[],
    /** What the payload still shows, such as the record as it is now. */
    readonly refs: Partial<R> = {},
  ) {}
}

/** Refuses an act with one error; `refs` name the records the payload shows all the same. */
export function refused<R extends Refs>(error: UserError, refs: Partial<R> = {}): Refused<R> {
  return new Refused([error], refs);
}

/**
 * The one gateway for writes: begins, sets tenant and person inside the transaction, does the work, and commits
 * with its audit events. A refusal undoes the work and is traced; the same idempotency key gives the same answer.
 */
export async function inTransaction<R extends Refs>(
  ctx: RequestContext,
  act: string,
  input: WrittenInput,
  work: (tx: Tx) => Promise<R | Refused<R>>,
): Promise<Written<R>> {
  const inputHash = createHash("sha256").update(JSON.stringify(input)).digest("hex");
  try {
    return await transaction(ctx, async (tx, client) => {
      const key = input.idempotencyKey ?? null;
      const replay = key ? await findReplay<R>(tx, act, key, inputHash) : null;
      if (replay) return replay;
      await client.query("SAVEPOINT work");
      const refusal = whyNotAtAll(ctx, act, input);
      const outcome = refusal ? refused<R>(refusal) : await work(tx);
      if (outcome instanceof Refused) {
        await client.query("ROLLBACK TO SAVEPOINT work");
        await recordRefusal(tx, act, outcome.errors, aboutOf(input));
        return { refs: outcome.refs, errors: outcome.errors };
      }
      if (tx.events === 0) throw new Error(`${act} left no audit event`);
      if (key) await keepReplay(tx, act, key, inputHash, outcome);
      return { refs: outcome, errors: [] };
    });
  } catch (fault) {
    if (isClash(fault)) return { refs: {}, errors: [conflict()] };
    throw fault;
  }
}

/** What every input may hold that is looked at before the act itself. */
interface WrittenInput {
  idempotencyKey?: string | null;
  reason?: string | null;
  reasonCode?: string | null;
}

/** What stands against an act whatever it is about: it is the past, the procedure has no such act, it needs a reason, or the sign-in is too long ago. */
function whyNotAtAll(ctx: RequestContext, act: string, { reason, reasonCode }: WrittenInput): UserError | null {
  if (ctx.asAt) return refusedBy("PAST_IS_READ_ONLY");
  const underProcedure = decideUnder(ctx.pack, act);
  if (!underProcedure.allowed) return refusedBy(underProcedure.rule);
  const isWithoutReason = !`${reason ?? ""}${reasonCode ?? ""}`.trim();
  if (isWithoutReason && needsReason(ctx.viewer?.roles ?? [], act)) return refusedBy("REASON_NEEDED", "reason");
  return needsFreshSignIn(act) && !ctx.viewer?.isFresh ? signInAgain() : null;
}

/**
 * Reads inside one transaction of the tenant. What leaves a trace writes it last, with `recordRead`. The first
 * statement is sent right behind BEGIN, without waiting for the answer in between. In the answer to a query the batches
 * below read in the same transaction (`Readings`).
 */
export async function reading<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await (readShared(ctx, work) ?? readingAlone(ctx, work));
}

/** Reads in a transaction that nobody else of the request reads in: for a batch that works on the whole register. */
export async function readingAlone<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await transaction(ctx, work, { isReading: true });
}

/**
 * One step of a job on rows that are their own record, such as a mail taken or sent: commits without an audit event.
 * What a job does to any other record goes through `inTransaction`.
 */
export async function jobStep<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await transaction(ctx, work);
}

async function transaction<T>(
  ctx: RequestContext,
  work: (tx: Tx, client: ClientBase) => Promise<T>,
  { isReading = false } = {},
): Promise<T> {
  const { client, begun, hidden, end } = await begin(ctx);
  const tx = new Tx(ctx, client, hidden);
  let result: T;
  try {
    if (!isReading) await begun;
    [result] = await Promise.all([work(tx, client), begun]);
  } catch (fault) {
    tx.close().catch(() => undefined);
    await end("ROLLBACK");
    throw fault;
  }
  await Promise.all([tx.close(), end("COMMIT")]);
  return result;
}

/** Somebody was quicker: a key that may stand once, or two acts that waited for each other. */
function isClash(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && (fault.code === "23505" || fault.code === "40P01");
}
