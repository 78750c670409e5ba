import type { RequestContext } from "../context.js";
import type { Begun } from "./begin.js";

type Hidden = Promise<readonly string[]>;

/** A transaction in which several fields of one request may read. */
export class OpenReading {
  hasFailed = false;
  /** Settled when it has ended. */
  readonly over: Promise<void>;
  private readers = 0;
  private finish: (ended: Promise<void>) => void = () => undefined;
  private isEnding = false;

  constructor(
    log: RequestContext["log"],
    readonly start: Promise<Begun>,
    /** What is hidden from the person at the moment that is being read; null where that must be looked at again. */
    private hidden: Hidden | null,
    /** The trace of a root field, which is on its way; null for a transaction of batches alone. */
    private readonly trace: Promise<unknown> | null,
  ) {
    this.over = new Promise((resolve) => {
      this.finish = resolve;
    });
    this.over.catch((fault: unknown) => {
      log.error({ fault: fault instanceof Error ? fault.name : "" }, "a reading did not end well");
    });
  }

  /** Nobody reads in it just now. */
  get isIdle(): boolean {
    return this.readers === 0;
  }

  /** Those who read at the same moment stand before the same wall; whoever comes later looks again first. */
  join(): Hidden {
    this.readers += 1;
    this.hidden ??= this.start.then((begun) => begun.lookAgain());
    this.hidden.catch(() => undefined);
    return this.hidden;
  }

  leave(): void {
    this.readers -= 1;
    if (this.isIdle) this.hidden = null;
  }

  /** Ends it, once. */
  end(): void {
    if (!this.isEnding) this.finish(this.close());
    this.isEnding = true;
  }

  /** A trace is kept whatever became of the batches; where a statement of theirs failed, COMMIT cannot and says so. */
  private async close(): Promise<void> {
    const { end } = await this.start;
    await Promise.all([this.trace, end(this.hasFailed && !this.trace ? "ROLLBACK" : "COMMIT")]);
  }
}
