import { type ClimbingRung, dayInWords, isOverdue, isSilent, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { type Action, factsOf } from "../actions/index.js";
import type { Meeting } from "../meetings/index.js";

/**
 * To whom an action goes on a rung: its owner, or whoever holds the role; in words. An owner who does not hear of it,
 * as the record is closed to them, is not claimed to have been told (AFC-119).
 */
export async function toWhomInWords(
  tx: Tx,
  { hears, label }: ClimbingRung,
  action: Action,
  isHeard: boolean,
): Promise<string> {
  if (hears === undefined) return label;
  if (hears === "OWNER") return isHeard ? ownerInWords(action) : unheardInWords(action);
  const people = await tx.rows<{ name: string }>(
    `SELECT name FROM person WHERE authority_id = $1 AND is_active AND $2 = ANY(roles) ORDER BY name`,
    [tx.viewer.authorityId, hears],
  );
  return people.map(({ name }) => name).join(", ") || "Nobody holds this post";
}

function ownerInWords({ ownerPerson, ownerService }: Action): string {
  const names = [ownerPerson?.name, ownerService?.name].filter((name) => name !== undefined);
  return names.join(", ") || "Nobody: the action has no owner";
}

function unheardInWords({ ownerPerson, ownerService }: Action): string {
  if (ownerPerson) return `Nobody: ${ownerPerson.name} may not see the record`;
  if (!ownerService) return "Nobody: the action has no owner";
  return `Nobody: ${ownerService.name} has no one who answers for it and may see the record`;
}

/** Why an action climbs: what makes it outstanding, in words. */
export function reasonInWords(
  action: Action,
  meeting: Pick<Meeting, "heldOn">,
  lastCirculatedOn: PlainDate | null,
  today: PlainDate,
): string {
  const facts = factsOf(action);
  const why = [
    isOverdue(facts, today) && facts.dueOn ? `due ${dayInWords(facts.dueOn)}` : null,
    isSilent(facts, lastCirculatedOn) && lastCirculatedOn
      ? `no update since the papers of ${dayInWords(lastCirculatedOn)}`
      : null,
  ].filter((part) => part !== null);
  return `Outstanding before the panel on ${dayInWords(meeting.heldOn)}: ${why.join(", ")}.`;
}
