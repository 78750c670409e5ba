import type { PlainDate } from "../plain-date.js";
import type { ProcedurePack } from "./pack.js";

/** An authority's procedure in force from a day on; an authority's two documents are one here. */
export interface ProcedureVersion {
  readonly from: string;
  readonly pack: ProcedurePack;
}

/** Every version of one authority's procedure, earliest first. */
export type ProcedureVersions = readonly ProcedureVersion[];

/** The procedure in force on a day; before the first version began, the first one. */
export function inForceOn(versions: ProcedureVersions, on: PlainDate | string): ProcedurePack {
  const found = versions.findLast((version) => version.from <= on) ?? versions[0];
  if (found === undefined) throw new Error("The authority has no procedure");
  return found.pack;
}

/** Versions out of the packs of one authority: on each day a document's version begins, all documents in force together. */
export function versionsOf(packs: readonly ProcedurePack[]): ProcedureVersions {
  const days = [...new Set(packs.map(({ effectiveFrom }) => effectiveFrom))].toSorted();
  return days.map((from) => ({ from, pack: together(inForceAmong(packs, from)) }));
}

function inForceAmong(packs: readonly ProcedurePack[], on: string): readonly ProcedurePack[] {
  const sides = [...new Set(packs.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const ofSide = packs.filter((pack) => pack.side === side && pack.effectiveFrom <= on);
    return ofSide.toSorted((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom)).slice(-1);
  });
}

/** One procedure out of the documents of an authority: their rules all hold, so that the stricter one wins (design 12.7). */
function together(packs: readonly ProcedurePack[]): ProcedurePack {
  const main = packs.find(({ side }) => side !== "SCHOOL") ?? packs[0];
  if (main === undefined) throw new Error("The authority has no procedure");
  if (packs.length === 1) return main;
  return {
    ...main,
    name: packs.map(({ name }) => name).join("; "),
    version: packs.map(({ version }) => version).join(" and "),
    clocks: packs.flatMap(({ clocks }) => clocks),
    vulnerability: {
      groups: packs.flatMap(({ vulnerability }) => vulnerability.groups),
      risks: packs.flatMap(({ vulnerability }) => vulnerability.risks),
    },
    checklists: packs.flatMap(({ checklists }) => checklists),
    steps: packs.flatMap(({ steps }) => steps),
    guards: packs.flatMap(({ guards }) => guards),
    offRoll: packs.flatMap(({ offRoll }) => offRoll),
    notifications: packs.flatMap(({ notifications }) => notifications),
    systems: packs.flatMap(({ systems }) => systems),
    agencies: packs.flatMap(({ agencies }) => agencies),
    forms: packs.flatMap(({ forms }) => forms),
    lists: Object.assign({}, ...packs.map(({ lists }) => lists)),
    sources: Object.assign({}, ...packs.map(({ sources }) => sources)),
  };
}
