import fc from "fast-check";

/** Choices of one generated document; the same seed gives the same choices. */
export interface Dice {
  /** A whole number from nought to below the bound. */
  below(bound: number): number;
  /** True that many times in a hundred. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** So many dice, thrown by fast-check from a seed. */
export function throwDice(seed: number, count: number): Dice[] {
  return fc.sample(fc.gen(), { seed, numRuns: count }).map((value) => {
    const below = (bound: number) => value(fc.nat, { max: Math.max(0, bound - 1) });
    return {
      below,
      chance: (percent) => below(100) < percent,
      pick: <T>(list: readonly T[]) => {
        if (list.length === 0) throw new Error("Nothing to pick from");
        return list[below(list.length)] as T;
      },
    };
  });
}
