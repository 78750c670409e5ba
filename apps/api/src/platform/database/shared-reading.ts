import type { RequestContext } from "../context.js";
import { type Begun, begin } from "./begin.js";
import { Tx } from "./tx.js";

/** The open transaction of a request's batches, and how many are reading in it. */
interface Shared {
  start: Promise<Begun>;
  readers: number;
  hasFailed: boolean;
}

const open = new WeakMap<RequestContext, Shared | null>();

/** A context whose readings at the same time share one transaction on one connection: for batches, which leave no trace. */
export function sharingReadings(ctx: RequestContext): RequestContext {
  const sharing = { ...ctx };
  open.set(sharing, null);
  return sharing;
}

/** Whether the readings of this context share. */
export function isSharing(ctx: RequestContext): boolean {
  return open.has(ctx);
}

/** Reads in the open transaction of the context, or opens it; the last one to leave ends it and waits for nothing. */
export async function readShared<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  const shared = open.get(ctx) ?? { start: begin(ctx), readers: 0, hasFailed: false };
  open.set(ctx, shared);
  shared.readers += 1;
  try {
    const { client, begun, hidden } = await shared.start;
    const tx = new Tx(ctx, client, hidden);
    const [result] = await Promise.all([work(tx).finally(() => tx.close()), begun]);
    if (tx.events > 0) throw new Error("A batch leaves no trace: the root field does");
    return result;
  } catch (fault) {
    shared.hasFailed = true;
    throw fault;
  } finally {
    leave(ctx, shared);
  }
}

function leave(ctx: RequestContext, shared: Shared): void {
  shared.readers -= 1;
  if (shared.readers > 0) return;
  open.set(ctx, null);
  shared.start
    .then(({ end }) => end(shared.hasFailed ? "ROLLBACK" : "COMMIT"))
    .catch((fault: unknown) => {
      ctx.log.error({ fault: fault instanceof Error ? fault.name : "" }, "a reading did not end well");
    });
}
