import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 100;
const MEGABYTE = 1024;

/** The most memory used while something ran, in megabytes: by this process, and by everything it started. */
export interface Peak {
  node: number;
  browser: number;
}

/** Watches memory until it is stopped. Each page shared by several processes counts once, in parts (proportional set size). */
export function watchMemory(): () => Peak {
  const peak: Peak = { node: 0, browser: 0 };
  const timer = setInterval(() => {
    const below = descendantsOf(process.pid);
    peak.node = Math.max(peak.node, kilobytesOf(process.pid));
    peak.browser = Math.max(
      peak.browser,
      below.reduce((sum, pid) => sum + kilobytesOf(pid), 0),
    );
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return { node: Math.round(peak.node / MEGABYTE), browser: Math.round(peak.browser / MEGABYTE) };
  };
}

function descendantsOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /^PPid:\s+(\d+)/m.exec(readOr(`/proc/${name}/status`))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one);
    return parent !== undefined && parent !== 0 && (parent === pid || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function kilobytesOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may end while it is looked at. */
function readOr(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
