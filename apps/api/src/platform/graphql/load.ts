import DataLoader from "dataloader";
import type { RequestContext } from "../context.js";
import { sharingReadings } from "../database/readings.js";
import { reading } from "../database/transaction.js";
import type { Tx } from "../database/tx.js";

/** Reads many rows by key in one go, in the order of the keys. */
export type Batch<V> = (ctx: RequestContext, keys: readonly string[]) => Promise<V[]>;

/** What a request has loaded, and the context in which its batches read together. */
interface Loaded {
  sharing: RequestContext;
  loaders: Map<Batch<unknown>, DataLoader<string, unknown>>;
}

const loaded = new WeakMap<RequestContext, Loaded>();

/** Loads one row through a batch: all that a request asks for at the same time is read together. Services never read through it. */
export async function load<V>(ctx: RequestContext, batch: Batch<V>, key: string): Promise<V> {
  const { sharing, loaders } = loadedBy(ctx);
  const loader = loaders.get(batch) ?? new DataLoader<string, unknown>((keys) => batch(sharing, keys));
  loaders.set(batch, loader);
  return (await loader.load(key)) as V;
}

/** Reads for a field below the root, in one transaction with what else the request reads at that moment. Leaves no trace: the root field does. */
export async function readingTogether<T>(ctx: RequestContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await reading(loadedBy(ctx).sharing, work);
}

function loadedBy(ctx: RequestContext): Loaded {
  const before = loaded.get(ctx);
  if (before) return before;
  const begun = { sharing: sharingReadings(ctx), loaders: new Map() };
  loaded.set(ctx, begun);
  return begun;
}

/** Forgets what a request has loaded, so that the answer of a write reads afresh. */
export function forgetLoaded(ctx: RequestContext): void {
  loaded.delete(ctx);
}

/** Rows in the order of their keys; null where a key has none. */
export function inOrder<R>(keys: readonly string[], rows: readonly R[], keyOf: (row: R) => string): (R | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Lists of rows in the order of their keys; empty where a key has none. */
export function grouped<R>(keys: readonly string[], rows: readonly R[], keyOf: (row: R) => string): R[][] {
  const byKey = Map.groupBy(rows, keyOf);
  return keys.map((key) => byKey.get(key) ?? []);
}
