import { decideSignsOfSafety, type SafetyPlanMode } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { carryAnswers } from "../worries/index.js";
import { SignsOfSafetyNote } from "./notes.entities.js";
import { readLatestSignsOfSafety } from "./notes.reading.js";

/** What somebody wrote under the three headings, and the teams who must work together (AFC-111 to AFC-114). */
export interface SignsOfSafetyWords {
  workingWell: string;
  concerns: string;
  needsToHappen: string;
  childView?: string | null;
  parentView?: string | null;
  teamIds: readonly string[];
  mode?: SafetyPlanMode | null;
}

/** Why the note cannot be written as it is; null when it can. The teams are checked when it is written. */
export function problemWithSignsOfSafety(words: SignsOfSafetyWords): UserError | null {
  const { workingWell, concerns, needsToHappen, childView, parentView } = words;
  const long = tooLong({ workingWell, concerns, needsToHappen, childView, parentView }, LONG_TEXT);
  if (long) return long;
  const decision = decideSignsOfSafety({ workingWell, concerns, needsToHappen, teams: words.teamIds.length });
  if (decision.allowed) return null;
  const empty = Object.entries({ workingWell, concerns, needsToHappen }).find(([, text]) => text.trim() === "")?.[0];
  return refusedBy(decision.rule, decision.rule === "REFERRAL_NEEDS_TEAMS" ? "teamIds" : empty);
}

/** Services by their opaque ids; an error when one is not a service here. */
export async function findTeams(tx: Tx, teamIds: readonly string[]): Promise<string[] | UserError> {
  const ids = [...new Set(teamIds.map((id) => fromGlobalId("Service", id)))];
  const known = await tx.rows<{ id: string }>(
    "SELECT id FROM service WHERE authority_id = $1 AND id = ANY($2::uuid[])",
    [tx.viewer.authorityId, ids.filter((id) => id !== null)],
  );
  return known.length === ids.length ? known.map(({ id }) => id) : notFound("teamIds");
}

/** Writes a note that was found whole, for an entry; worries that stayed word for word keep their answers. */
export async function writeSignsOfSafety(
  tx: Tx,
  entryId: string,
  words: SignsOfSafetyWords,
  teamIds: string[],
): Promise<string> {
  const [before] = await readLatestSignsOfSafety(tx, [entryId]);
  const concerns = words.concerns.trim();
  const id = await tx.insert(SignsOfSafetyNote, {
    entryId,
    workingWell: words.workingWell.trim(),
    concerns,
    needsToHappen: words.needsToHappen.trim(),
    childView: trimmed(words.childView ?? null),
    parentView: trimmed(words.parentView ?? null),
    teamIds,
    mode: words.mode ?? null,
    writtenBy: tx.viewer.personId,
    writtenAt: tx.ctx.now,
  });
  if (before) await carryAnswers(tx, before, { id, concerns });
  return id;
}
