import {
  CmeReferralState,
  CmeUpdateKind,
  EventCode,
  GuardedAct,
  isForForm,
  type PackForm,
  unmetGuards,
} from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { Refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { refusedByPack, type UserError } from "../../platform/graphql/user-error.js";
import { sideOf } from "../enquiries/index.js";
import { Service } from "../people/index.js";
import { addReferral, type KeptForm } from "./add-referral.js";
import { atPath } from "./at-path.js";
import { carryReferred } from "./carry-referred.js";
import { CmeReferral } from "./cme-referral.entity.js";
import { CmeReferralUpdate } from "./cme-referral-parts.entities.js";
import { moveEnquiry, noteInEnquiry } from "./enquiry-moves.js";
import { byOpenReferral } from "./open-referral.js";
import type { Sender } from "./sender.js";
import type { SentChild } from "./sent-form.js";
import { tellService } from "./tell.js";
import { worldOfChild } from "./worlds.js";
import { writeTold } from "./write-told.js";

/** The referral that was made, and the open one that took the rest as an update. */
export type SentRefs = { referralId: string | null; updatedId: string | null };

/** Sends a form: children with an open referral by the same route become updates of it, the others one new referral (SUF-28). */
export async function sendForm(tx: Tx, kept: KeptForm, sender: Sender): Promise<SentRefs | Refused<SentRefs>> {
  const parts = await byOpenReferral(tx, sender, kept.children);
  const fresh = parts.get(null) ?? [];
  const errors = await unmetBySchool(tx, kept, fresh);
  if (errors.length > 0) return new Refused(errors);
  let updatedId: string | null = null;
  for (const [id, children] of parts) {
    if (id === null) continue;
    await addToOpen(tx, id, { ...kept, children });
    updatedId ??= id;
  }
  if (fresh.length === 0) return { referralId: null, updatedId };
  const told = await serviceToTell(tx, kept.form);
  const referralId = await addReferral(tx, { ...kept, children: fresh }, sender, told);
  await writeDown(tx, kept.form, referralId, fresh);
  return { referralId, updatedId };
}

/** What a school has still to do before it may refer a child (CSP-14, CSP-15, SUF-31, SUF-70), at each child of the form. */
export async function unmetBySchool(tx: Tx, kept: KeptForm, children: readonly SentChild[]): Promise<UserError[]> {
  if (tx.viewer.schoolId === null || !kept.form.opensEnquiry) return [];
  const errors: UserError[] = [];
  for (const child of children) {
    const asked = { ...child, enquiryId: child.enquiry?.id ?? null };
    const world = await worldOfChild(tx, {
      ...kept,
      submittedAt: tx.ctx.now,
      side: sideOf(tx.viewer),
      child: asked,
    });
    const path = ["children", String(kept.children.indexOf(child))];
    const guards = unmetGuards(GuardedAct.SUBMIT_REFERRAL, tx.ctx.pack, world);
    const unmet = guards.filter((one) => isForForm(one, kept.form));
    errors.push(...unmet.map((one) => atPath(path, refusedByPack(one))));
  }
  return errors;
}

/** Writes the sending into the trail and into each child's enquiry; its chronology goes with the referral by reference (CSP-26). */
export async function writeDown(
  tx: Tx,
  form: PackForm,
  referralId: string,
  children: readonly SentChild[],
): Promise<void> {
  const referral = await tx.find(CmeReferral, { id: referralId });
  if (referral?.toldServiceId) await tellService(tx, referral.toldServiceId, referral.id);
  const note = `${referral?.reference ?? ""}: ${form.label}`;
  const sent = { form, answers: referral?.answers ?? {}, sentOn: tx.ctx.today, side: sideOf(tx.viewer) };
  for (const { enquiry, answers } of children) {
    if (enquiry === null) continue;
    await writeTold(tx, enquiry, sent, answers);
    if (referral) await carryReferred(tx, { referral, form }, { answers }, enquiry);
    if (form.opensEnquiry) await moveEnquiry(tx, enquiry.id, { code: EventCode.REFERRED, note });
    else await noteInEnquiry(tx, enquiry, note);
  }
  const entryId = children.find(({ enquiry }) => enquiry?.entryId)?.enquiry?.entryId ?? null;
  await recordWrite(tx, { act: "submitCmeReferral", entity: "CmeReferral", entityId: referralId, entryId });
}

/** Later information on a referral that is open: appended, with the answers as they came; one that was returned waits again. */
async function addToOpen(tx: Tx, referralId: string, { form, answers, children }: KeptForm): Promise<void> {
  await tx.insert(CmeReferralUpdate, {
    referralId,
    kind: CmeUpdateKind.UPDATE,
    text: `${form.label}, for ${children.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(", ")}`,
    answers: Object.assign({}, answers, ...children.map((child) => child.answers)),
    isFromReferrer: true,
    addedBy: tx.viewer.personId,
    addedAt: tx.ctx.now,
  });
  const referral = await tx.find(CmeReferral, { id: referralId }, { lock: true });
  const comesBack = referral?.state === CmeReferralState.RETURNED;
  if (comesBack) await tx.patchHeld(CmeReferral, referral, { state: CmeReferralState.SUBMITTED });
  for (const { enquiry } of children) {
    if (enquiry === null) continue;
    if (comesBack) await moveEnquiry(tx, enquiry.id, { code: EventCode.REFERRED, note: form.label });
    else await noteInEnquiry(tx, enquiry, form.label);
  }
  await recordWrite(tx, { act: "appendReferralUpdate", entity: "CmeReferral", entityId: referralId });
}

async function serviceToTell(tx: Tx, { tells }: PackForm): Promise<string | null> {
  if (tells === undefined) return null;
  return (await tx.find(Service, { code: tells }))?.id ?? null;
}
