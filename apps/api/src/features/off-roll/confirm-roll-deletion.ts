import {
  ctfDestinationCode,
  decideCtfUpload,
  decideRollDeletion,
  EventCode,
  OffRollState,
  RULES,
} from "@rome/procedure";
import type { FieldChange } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, invalid, refusedBy } from "../../platform/graphql/user-error.js";
import { Enquiry, recordEvent } from "../enquiries/index.js";
import { keepOffRoll } from "../register/index.js";
import type { ConfirmRollDeletionInput, RecordCtfUploadInput } from "./off-roll.types.js";
import { onPermission, type PermissionRefs, patchPermission, recordPermission } from "./on-permission.js";

/** Confirms that a name is off the school's roll, with the transfer file as instructed; the enquiry goes on (AFC-92, CAM-16, CSP-13). */
export async function confirmRollDeletion(
  ctx: RequestContext,
  input: ConfirmRollDeletionInput,
): Promise<Written<PermissionRefs>> {
  return await onPermission(ctx, "confirmRollDeletion", input, async (tx, found) => {
    const { permission, enquiry, refs } = found;
    const used = ctfDestinationCode(input.ctfCode);
    if (!used.ok)
      return refused<PermissionRefs>(invalid("ctfCode", used.says, RULES.CTF_NOT_AS_INSTRUCTED.source), refs);
    const { deletedOn, ctfUploadedOn: uploadedOn = null } = input;
    const { state, decidedOn, ctfCode: instructedCode } = permission;
    const facts = { state, decidedOn, deletedOn, uploadedOn, instructedCode, usedCode: used.code, today: ctx.today };
    const decision = decideRollDeletion(facts);
    if (!decision.allowed)
      return refused<PermissionRefs>(refusedBy(decision.rule, FIELDS[decision.rule] ?? "deletedOn"), refs);
    const clash = await patchPermission(tx, found, input.version, {
      state: OffRollState.EXERCISED,
      deletedOn,
      ctfUploadedOn: uploadedOn,
      ctfCode: used.code,
      exercisedBy: tx.viewer.personId,
    });
    if (clash) return clash;
    const onEntry = await takeOffRoll(tx, enquiry);
    await recordEvent(tx, enquiry, { code: EventCode.ROLL_DELETED, subject: permission.groundCode, onDay: deletedOn });
    await recordEvent(tx, enquiry, { code: EventCode.CTF_CREATED, subject: used.code, onDay: deletedOn });
    if (uploadedOn)
      await recordEvent(tx, enquiry, { code: EventCode.CTF_UPLOADED, subject: used.code, onDay: uploadedOn });
    await recordPermission(tx, "confirmRollDeletion", enquiry, permission.id, [
      ...changeOf("deletedOn", "Off the roll", null, deletedOn),
      ...changeOf("ctfCode", "Code of the transfer file", null, used.code),
      ...changeOf("ctfUploadedOn", "Transfer file uploaded", null, uploadedOn),
      ...onEntry,
    ]);
    return refs;
  });
}

/** Which field of the confirmation each refusal is about; the others are about the day. */
const FIELDS: Readonly<Record<string, string>> = {
  OFF_ROLL_NOT_GRANTED: "permissionId",
  CTF_NOT_AS_INSTRUCTED: "ctfCode",
  CTF_UPLOAD_BEFORE_DELETION: "ctfUploadedOn",
};

/** Takes the child off the roll in the enquiry and on the register. The enquiry is locked, so its version is the one it has now. */
async function takeOffRoll(tx: Tx, enquiry: Enquiry): Promise<FieldChange[]> {
  if (enquiry.onRoll !== false) await tx.patchHeld(Enquiry, enquiry, { onRoll: false });
  return enquiry.entryId ? await keepOffRoll(tx, enquiry.entryId, enquiry.schoolId) : [];
}

/** Records the day on which the school uploaded the transfer file, where it had not yet when the name left the roll (CAM-16, SUF-48). */
export async function recordCtfUpload(
  ctx: RequestContext,
  input: RecordCtfUploadInput,
): Promise<Written<PermissionRefs>> {
  return await onPermission(ctx, "recordCtfUpload", input, async (tx, found) => {
    const { permission, enquiry, refs } = found;
    const { uploadedOn } = input;
    const decision = decideCtfUpload({ deletedOn: permission.deletedOn, uploadedOn, today: ctx.today });
    if (!decision.allowed) return refused<PermissionRefs>(refusedBy(decision.rule, "uploadedOn"), refs);
    if (permission.ctfUploadedOn) return refused<PermissionRefs>(conflict(), refs);
    const clash = await patchPermission(tx, found, input.version, { ctfUploadedOn: uploadedOn });
    if (clash) return clash;
    await recordEvent(tx, enquiry, { code: EventCode.CTF_UPLOADED, subject: permission.ctfCode, onDay: uploadedOn });
    await recordPermission(
      tx,
      "recordCtfUpload",
      enquiry,
      permission.id,
      changeOf("ctfUploadedOn", "Transfer file uploaded", null, uploadedOn),
    );
    return refs;
  });
}
