import {
  type PlainDate,
  type Population,
  type PopulationAnswer,
  type PopulationFacts,
  population,
} from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { readingAlone } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import type { RegisterEntry } from "./register-entry.entity.js";

/** The facts of a child and an entry that a population rests on. */
export type PopulationBasis = Omit<PopulationFacts, "on" | "hasReducedHoursPlan"> & {
  readonly planTargetHours: number | null;
};

/** The population an entry keeps for filters and counts, and the day from which age alone may change it. */
export interface KeptPopulation {
  population: Population | null;
  populationUntil: PlainDate | null;
}

/** The population of an entry today, with why. */
export function populationOf(entry: RegisterEntry, ctx: RequestContext): PopulationAnswer {
  const { onRoll, provisionTypeCode, hoursPerWeek, planTargetHours } = entry;
  const { dateOfBirth } = entry.child;
  return populationToday(ctx, { dateOfBirth, onRoll, provisionTypeCode, hoursPerWeek, planTargetHours });
}

function populationToday(ctx: RequestContext, facts: PopulationBasis): PopulationAnswer {
  return population({ ...facts, on: ctx.today, hasReducedHoursPlan: facts.planTargetHours !== null }, ctx.pack);
}

/** Works out the population an entry keeps, from its facts today (AFC-04 to AFC-13). */
export function keptPopulation(ctx: RequestContext, facts: PopulationBasis): KeptPopulation {
  const found = populationToday(ctx, facts);
  return { population: found.population, populationUntil: found.changesOn };
}

interface DueRow extends Omit<PopulationBasis, "dateOfBirth"> {
  id: string;
  dateOfBirth: PlainDate;
}

const BASIS = `e.id, c.date_of_birth AS "dateOfBirth", e.on_roll AS "onRoll", e.provision_type_code AS "provisionTypeCode",
  e.hours_per_week AS "hoursPerWeek", e.plan_target_hours AS "planTargetHours"
  FROM register_entry e JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id`;

/** Works out again what the entries of a child keep, after the date of birth changed. */
export async function keepPopulationOfChild(tx: Tx, childId: string): Promise<void> {
  await keepAll(
    tx,
    await tx.rows<DueRow>(`SELECT ${BASIS} WHERE e.authority_id = $1 AND e.child_id = $2`, [
      tx.viewer.authorityId,
      childId,
    ]),
  );
}

const MOST_AT_ONCE = 1000;

/**
 * Works out again what age alone has changed since, before a list is narrowed or counted by population: in a transaction
 * of its own, which has ended before the list is read.
 */
export async function refreshPopulations(ctx: RequestContext): Promise<void> {
  if (ctx.asAt) return;
  await readingAlone(ctx, async (tx) => {
    const due = await tx.rows<DueRow>(
      `SELECT ${BASIS} WHERE e.authority_id = $1 AND e.population_until <= $2 ORDER BY e.population_until LIMIT ${MOST_AT_ONCE}
       FOR UPDATE OF e SKIP LOCKED`,
      [tx.viewer.authorityId, ctx.today],
    );
    if (due.length > 0) await keepAll(tx, due);
  });
}

async function keepAll(tx: Tx, entries: readonly DueRow[]): Promise<void> {
  const kept = entries.map((entry) => keptPopulation(tx.ctx, entry));
  await tx.rows(
    `UPDATE register_entry e SET population = k.population, population_until = k.until
     FROM unnest($2::uuid[], $3::text[], $4::date[]) AS k(id, population, until) WHERE e.authority_id = $1 AND e.id = k.id`,
    [
      tx.viewer.authorityId,
      entries.map((entry) => entry.id),
      kept.map((one) => one.population),
      kept.map((one) => one.populationUntil),
    ],
  );
}
