import type { RequestContext } from "../context.js";
import { begin } from "./begin.js";
import { OpenReading } from "./open-reading.js";
import { Tx } from "./tx.js";

/**
 * What one request reads. Batches read together in one transaction, and in that of a root field as soon as its own work
 * is done: one BEGIN and one COMMIT for a page and what lies below it. A transaction ends in the turn of the loop in
 * which nobody reads in it any more, so that none is held while another is waited for.
 */
export class Readings {
  /** The transaction that batches join. */
  private open: OpenReading | null = null;
  private readonly ofRoots: OpenReading[] = [];

  /** Reads for a field at the root. The answer waits for the end of its transaction, and so for its trace, in `settle`. */
  async atRoot<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    const begun = await begin(ctx);
    const tx = new Tx(ctx, begun.client, begun.hidden);
    try {
      const [result] = await Promise.all([work(tx), begun.begun]);
      const own = new OpenReading(ctx.log, Promise.resolve(begun), null, tx.close());
      this.ofRoots.push(own);
      this.open ??= own;
      this.endUnlessJoined(own);
      return result;
    } catch (fault) {
      tx.close().catch(() => undefined);
      await begun.end("ROLLBACK");
      throw fault;
    }
  }

  /** Reads for fields below the root, in the open transaction or in a new one. Leaves no trace: the root field does. */
  async together<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    this.open ??= beginForBatches(ctx);
    const joined = this.open;
    const hidden = joined.join();
    try {
      const { client, begun } = await joined.start;
      const tx = new Tx(ctx, client, hidden, { isShared: true });
      const [result] = await Promise.all([work(tx).finally(() => tx.close()), begun, hidden]);
      if (tx.events > 0) throw new Error("A batch leaves no trace: the root field does");
      return result;
    } catch (fault) {
      joined.hasFailed = true;
      throw fault;
    } finally {
      joined.leave();
      this.endUnlessJoined(joined);
    }
  }

  /** Waits until every trace is kept; fails where one is not, so that nothing is shown without. */
  async settle(): Promise<void> {
    for (const own of this.ofRoots) if (own.isIdle) this.end(own);
    await Promise.all(this.ofRoots.map(({ over }) => over));
  }

  private endUnlessJoined(mine: OpenReading): void {
    if (!mine.isIdle) return;
    if (mine !== this.open) this.end(mine);
    else setImmediate(() => mine.isIdle && this.end(mine));
  }

  private end(mine: OpenReading): void {
    if (this.open === mine) this.open = null;
    mine.end();
  }
}

function beginForBatches(ctx: RequestContext): OpenReading {
  const start = begin(ctx);
  return new OpenReading(
    ctx.log,
    start,
    start.then(({ hidden }) => hidden),
    null,
  );
}

const ofAnswers = new WeakMap<RequestContext, Readings>();
const ofBatches = new WeakMap<RequestContext, Readings>();

/** From now on the root fields of this context let its batches into their transactions. Whoever asks must wait for `settle` before it answers. */
export function gatherReadings(ctx: RequestContext): Readings {
  const readings = new Readings();
  ofAnswers.set(ctx, readings);
  return readings;
}

/** A context for batches, whose readings at the same time share a transaction. */
export function sharingReadings(ctx: RequestContext): RequestContext {
  const sharing = { ...ctx };
  ofBatches.set(sharing, ofAnswers.get(ctx) ?? new Readings());
  return sharing;
}

/** Reads in a transaction that may be shared; null where this context shares none. */
export function readShared<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> | null {
  const answer = ofAnswers.get(ctx);
  return answer ? answer.atRoot(ctx, work) : (ofBatches.get(ctx)?.together(ctx, work) ?? null);
}
