const LONGEST_COMPARED = 100;
const PREFIX_WEIGHT = 0.1;
const PREFIX_LONGEST = 4;

/** How alike two writings are, from 0 to 1, by Jaro and Winkler: good with typing errors in names. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const one = [...a].slice(0, LONGEST_COMPARED);
  const other = [...b].slice(0, LONGEST_COMPARED);
  if (one.length === 0 || other.length === 0) return 0;
  const jaro = jaroSimilarity(one, other);
  return jaro + sharedPrefix(one, other) * PREFIX_WEIGHT * (1 - jaro);
}

function jaroSimilarity(one: readonly string[], other: readonly string[]): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Array<boolean>(other.length).fill(false);
  const inOne: string[] = [];
  one.forEach((letter, at) => {
    for (let to = Math.max(0, at - reach); to <= Math.min(other.length - 1, at + reach); to++) {
      if (taken[to] || other[to] !== letter) continue;
      taken[to] = true;
      inOne.push(letter);
      return;
    }
  });
  if (inOne.length === 0) return 0;
  const inOther = other.filter((_, at) => taken[at]);
  const swapped = inOne.filter((letter, at) => letter !== inOther[at]).length / 2;
  return (inOne.length / one.length + inOne.length / other.length + (inOne.length - swapped) / inOne.length) / 3;
}

function sharedPrefix(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((letter, at) => letter !== other[at]);
  return Math.min(differs === -1 ? one.length : differs, PREFIX_LONGEST);
}
