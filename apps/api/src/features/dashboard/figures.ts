import {
  type FigureSum,
  type Figures,
  isReportDue,
  nextReport,
  nextReportOn,
  Population,
  type ShownFigures,
  SMALL_NUMBERS,
  shownFigures,
} from "@rome/procedure";
import { recordRead, recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { countForgotten } from "../register/index.js";
import { readDashboard } from "./dashboard.reading.js";
import type { ShownReport } from "./figures.types.js";
import { FiguresReport } from "./figures-report.entity.js";

/**
 * The report for those who see figures only. It is taken anew when a week is over, whoever asks, and is the same for
 * everybody of the authority, so that no two readers can compare what each of them is shown.
 */
export async function readFigures(ctx: RequestContext): Promise<ShownReport> {
  const report = await reading(ctx, findReport);
  if (report && !isReportDue(report.takenOn, ctx.today)) return shown(ctx, report);
  await takeReport(ctx, await countNow(ctx));
  const taken = await reading(ctx, findReport);
  if (!taken) throw new Error("The figures were not reported");
  return shown(ctx, taken);
}

/** The report that stands; reading one that is not over leaves its event. */
async function findReport(tx: Tx): Promise<FiguresReport | null> {
  const report = await tx.find(FiguresReport, { authorityId: tx.viewer.authorityId });
  if (report && !isReportDue(report.takenOn, tx.ctx.today))
    recordRead(tx, { act: "figures", entity: "FiguresReport", entityId: report.id });
  return report;
}

/** Keeps the next report; somebody who was faster has kept it already. */
async function takeReport(ctx: RequestContext, now: Figures): Promise<void> {
  await inTransaction<{ reportId: string }>(ctx, "figures", {}, async (tx) => {
    const before = await tx.find(FiguresReport, { authorityId: tx.viewer.authorityId }, { lock: true });
    const isTaken = before !== null && !isReportDue(before.takenOn, ctx.today);
    const values = { takenOn: ctx.today, figures: nextReport(before?.figures ?? null, now) };
    if (before && !isTaken) await tx.patchHeld(FiguresReport, before, values);
    const reportId = before ? before.id : await tx.insert(FiguresReport, values);
    await recordWrite(tx, { act: "figures", entity: "FiguresReport", entityId: reportId });
    return { reportId };
  });
}

/** The figures of the register now, by name; groups and populations under the names of `groupKey` and `populationKey`. */
async function countNow(ctx: RequestContext): Promise<Figures> {
  const { onRegister, byGroup, byPopulation, withoutPlan, notLocated, overdueActions } = await readDashboard(ctx);
  return {
    ...{ onRegister, withoutPlan, notLocated, overdueActions },
    forgotten: await countForgotten(ctx),
    ...Object.fromEntries(byGroup.map(({ group, count }) => [groupKey(group), count])),
    ...Object.fromEntries(byPopulation.map(({ population, count }) => [populationKey(population), count])),
  };
}

const groupKey = (group: string) => `group ${group}`;
const populationKey = (population: string) => `population ${population}`;

/** What adds up to the number of children on the register, and what is a part of it. */
function sumsOf(ctx: RequestContext): FigureSum[] {
  const total = "onRegister";
  return [
    { total, parts: ctx.pack.groups.map(({ group }) => groupKey(group)) },
    { total, parts: Object.values(Population).map(populationKey) },
    ...["withoutPlan", "notLocated", "forgotten"].map((part) => ({ total, parts: [part] })),
  ];
}

function shown(ctx: RequestContext, { takenOn, figures }: FiguresReport): ShownReport {
  const seen: ShownFigures = shownFigures(figures, sumsOf(ctx));
  const figure = (name: string) => seen[name] ?? null;
  return {
    ...{ takenOn, nextOn: nextReportOn(takenOn), least: SMALL_NUMBERS.least },
    onRegister: figure("onRegister"),
    byGroup: ctx.pack.groups.map(({ group, name }) => ({ group, name, count: figure(groupKey(group)) })),
    byPopulation: Object.values(Population).map((population) => ({
      population,
      count: figure(populationKey(population)),
    })),
    withoutPlan: figure("withoutPlan"),
    notLocated: figure("notLocated"),
    forgotten: figure("forgotten"),
    overdueActions: figure("overdueActions"),
  };
}
