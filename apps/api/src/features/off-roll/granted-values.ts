import { CtfDestination, groundsOn, instructedCtfCode, type OffRollRoute, permissionLetter } from "@rome/procedure";
import type { Tx, Values } from "../../platform/database/tx.js";
import type { Enquiry } from "../enquiries/index.js";
import { School } from "../people/index.js";
import type { OffRollPermission } from "./off-roll-permission.entity.js";

/**
 * What a granted permission holds: the day, the code of the transfer file and the letter. Null when the receiving
 * school is not named though the file goes to it (AFC-91, M10).
 */
export async function grantedValues(
  tx: Tx,
  enquiry: Enquiry,
  route: OffRollRoute,
  permission: Pick<OffRollPermission, "groundCode" | "ctfCode">,
  note: string | null,
): Promise<Values<OffRollPermission> | null> {
  const { ctx } = tx;
  const ctfCode = instructedCtfCode(route, ctx.pack.ctf, permission.ctfCode);
  if (ctfCode === null && route.ctf === CtfDestination.SCHOOL) return null;
  const school = enquiry.schoolId ? await tx.find(School, { id: enquiry.schoolId }) : null;
  const law = groundsOn(ctx.today);
  const ground = law.grounds.find(({ code }) => code === permission.groundCode);
  const letter = permissionLetter(route, {
    authority: tx.viewer.authorityName,
    schoolName: school?.name ?? null,
    reference: enquiry.reference,
    on: ctx.today,
    ground: ground ?? { code: permission.groundCode, says: law.name },
    regulations: law.name,
    ctfCode,
    note,
  });
  return { decidedOn: ctx.today, inWriting: true, letter, ctfDestination: route.ctf, ctfCode };
}
