import DataLoader from "dataloader";
import type { RequestContext } from "../context.js";

/** Reads many rows by key in one go, in the order of the keys. */
export type Batch<V> = (ctx: RequestContext, keys: readonly string[]) => Promise<V[]>;

const loaders = new WeakMap<RequestContext, Map<Batch<unknown>, DataLoader<string, unknown>>>();

/** Loads one row through a batch: all that a request asks for at the same time are read together. Services never read through it. */
export async function load<V>(ctx: RequestContext, batch: Batch<V>, key: string): Promise<V> {
  const ofRequest = loaders.get(ctx) ?? new Map<Batch<unknown>, DataLoader<string, unknown>>();
  loaders.set(ctx, ofRequest);
  const loader = ofRequest.get(batch) ?? new DataLoader<string, unknown>((keys) => batch(ctx, keys));
  ofRequest.set(batch, loader);
  return (await loader.load(key)) as V;
}

/** Forgets what a request has loaded, so that the answer of a write reads afresh. */
export function forgetLoaded(ctx: RequestContext): void {
  loaders.delete(ctx);
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
