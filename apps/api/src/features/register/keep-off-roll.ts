import { decideEdit } from "@rome/procedure";
import type { FieldChange } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { Tx } from "../../platform/database/tx.js";
import { keptPopulation } from "./keep-population.js";
import { lockEntry } from "./register.reading.js";
import { RegisterEntry } from "./register-entry.entity.js";

/**
 * Keeps an entry in step with a name that left a school's roll; the population follows (AFC-92). One that left the
 * register stays as it was, and so does one that has the child at another school. The caller has decided, and records
 * the act with the change given back.
 */
export async function keepOffRoll(tx: Tx, entryId: string, schoolId: string | null): Promise<FieldChange[]> {
  const entry = await lockEntry(tx, entryId);
  if (!entry || !decideEdit(entry.status).allowed || entry.onRoll === false) return [];
  const isElsewhere = entry.schoolId !== null && schoolId !== null && entry.schoolId !== schoolId;
  if (isElsewhere) return [];
  const kept = keptPopulation(tx.ctx, { ...entry, onRoll: false, dateOfBirth: entry.child.dateOfBirth });
  await tx.patchHeld(RegisterEntry, entry, { onRoll: false, ...kept });
  return changeOf("onRoll", "On roll", entry.onRoll, false);
}
