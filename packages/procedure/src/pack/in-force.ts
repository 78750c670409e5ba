import type { PlainDate } from "../days/plain-date.js";
import type { ProcedurePack } from "./pack.js";
import { together } from "./together.js";

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
