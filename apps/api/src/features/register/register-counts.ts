import { Population, type ReferralGroup } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { Borough, listAll } from "../people/index.js";
import { refreshPopulations } from "./keep-population.js";
import { ENTRY_JOINS } from "./register.reading.js";
import { HAS_NO_PLAN, whereOf } from "./register-filter.js";
import type { RegisterCounts, RegisterFilter } from "./register-list.types.js";

interface CountRow {
  group: ReferralGroup | null;
  population: Population | null;
  borough: string | null;
  isOverdue: boolean;
  hasNoPlan: boolean;
  count: number;
}

/** Counts of the children a filter leaves, from one grouped statement: those in sight, or for figures the whole register. */
export async function countRegister(
  ctx: RequestContext,
  filter: RegisterFilter,
  { isWhole = false }: { isWhole?: boolean } = {},
): Promise<RegisterCounts> {
  await refreshPopulations(ctx);
  const rows = await reading(ctx, async (tx) => {
    const where = whereOf(filter, tx.viewer.authorityId, ctx.today);
    const count = async () =>
      await tx.rows<CountRow>(
        `SELECT e.referral_group AS "group", e.population, e.borough_code AS borough,
         e.next_action_due_on < $${where.values.length + 1} AS "isOverdue", (${HAS_NO_PLAN}) AS "hasNoPlan", count(*) AS count
       FROM ${ENTRY_JOINS} WHERE ${where.text} GROUP BY 1, 2, 3, 4, 5`,
        [...where.values, ctx.today],
      );
    return isWhole ? await tx.asRegister(count) : await count();
  });
  const sum = (counts: (row: CountRow) => boolean) => rows.filter(counts).reduce((all, row) => all + row.count, 0);
  const boroughs = await listAll(ctx, Borough, "borough", "t.name");
  return {
    total: sum(() => true),
    byGroup: ctx.pack.groups.map(({ group, name }) => ({ group, name, count: sum((row) => row.group === group) })),
    byPopulation: Object.values(Population).map((population) => ({
      population,
      count: sum((row) => row.population === population),
    })),
    byBorough: boroughs.map((borough) => ({ borough, count: sum((row) => row.borough === borough.code) })),
    overdue: sum((row) => row.isOverdue),
    noPlan: sum((row) => row.hasNoPlan),
  };
}
