import { type PlainDate, type Population, type PopulationFacts, population } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";

/** The facts of a child and an entry that a population rests on. */
export type PopulationBasis = Omit<PopulationFacts, "on" | "hasReducedHoursPlan"> & {
  readonly planTargetHours: number | null;
};

/** The population an entry keeps for filters and counts, and the day from which age alone may change it. */
export interface KeptPopulation {
  population: Population | null;
  populationUntil: PlainDate | null;
}

/** Works out the population an entry keeps, from its facts today (AFC-04 to AFC-13). */
export function keptPopulation(ctx: RequestContext, facts: PopulationBasis): KeptPopulation {
  const found = population({ ...facts, on: ctx.today, hasReducedHoursPlan: facts.planTargetHours !== null }, ctx.pack);
  return { population: found.population, populationUntil: found.changesOn };
}
