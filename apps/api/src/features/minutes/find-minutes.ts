import { findGiven } from "../../platform/database/find-given.js";
import { type Refused, refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound } from "../../platform/graphql/user-error.js";
import { Minutes, MinutesSection } from "./minutes.entities.js";
import { type HeldMinutes, readMinutes, seesMinutes } from "./minutes.reading.js";

/** Ids an act on minutes shows again. */
export type MinutesRefs = { minutesId: string };
/** Ids an act on a section shows again. */
export type SectionRefs = MinutesRefs & { sectionId: string };

/** Minutes in the viewer's sight, locked for the act. */
export async function findMinutes(tx: Tx, globalId: string): Promise<HeldMinutes | null> {
  const id = fromGlobalId("Minutes", globalId);
  return id ? await lockMinutes(tx, id) : null;
}

async function lockMinutes(tx: Tx, id: string): Promise<HeldMinutes | null> {
  if (!(await tx.find(Minutes, { id }, { lock: true }))) return null;
  const [minutes] = await readMinutes(tx, " AND x.id = $2", [id]);
  return minutes && seesMinutes(tx.viewer, minutes) ? minutes : null;
}

/** A section in the viewer's sight with its minutes, both locked for the act, the minutes first. */
export async function findSection(
  tx: Tx,
  globalId: string,
): Promise<{ section: MinutesSection; minutes: HeldMinutes; refs: SectionRefs } | Refused<SectionRefs>> {
  const seen = await findGiven(tx, MinutesSection, globalId);
  const minutes = seen ? await lockMinutes(tx, seen.minutesId) : null;
  const section = minutes && seen ? await tx.find(MinutesSection, { id: seen.id }, { lock: true }) : null;
  if (!section || !minutes) return refused(notFound("sectionId"));
  return { section, minutes, refs: { sectionId: section.id, minutesId: minutes.id } };
}
