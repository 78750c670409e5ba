import {
  answerThatMeans,
  CmeReferralState,
  EnquiryState,
  EntryStatus,
  EventCode,
  isInList,
  ProtectionStatus,
  type RoutingRule,
  routeTo,
  Side,
  todayInLondon,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { putOnNextAgenda } from "../agenda/index.js";
import { addEnquiry, lockEnquiry, recordEvent } from "../enquiries/index.js";
import { Borough, Service } from "../people/index.js";
import { addEntry } from "../register/index.js";
import { carryReferred } from "./carry-referred.js";
import { moveEnquiry } from "./enquiry-moves.js";
import { codeThatMeans } from "./forms.js";
import type { ScreenedChild, ScreenedReferral } from "./screening.js";
import { settleChild } from "./settle-child.js";
import { writeTold } from "./write-told.js";

/** Where a child who was taken on is sent. */
export interface TakenOn {
  childId: string;
  entryId: string;
  serviceId: string | null;
  routing: RoutingRule | null;
}

/**
 * Takes a child on who is not known: child and entry at once, routed by the procedure, and the search that the school
 * began made a joint one, or a new one opened (AFC-40, AFC-43, AFC-44, AFC-61, AFC-97, SUF-16).
 */
export async function takeOn(tx: Tx, screening: ScreenedReferral, screened: ScreenedChild): Promise<TakenOn> {
  const { child, world, dateOfBirth } = screened;
  const routing = routeTo(world, tx.ctx.pack);
  const routed = routing ? await tx.find(Service, { code: routing.serviceCode }) : null;
  const serviceId = routed?.id ?? screening.referral.toldServiceId;
  const { entryId, childId } = await addRegisterEntry(tx, screening, screened, serviceId);
  const enquiryId = await search(tx, screening, screened, { entryId, childId });
  await settleChild(tx, child.id, { outcome: CmeReferralState.ACCEPTED, dateOfBirth, childId, entryId, enquiryId });
  await carryReferred(tx, screening, child, { childId, entryId });
  if (tx.ctx.pack.panel !== null) await putOnNextAgenda(tx, entryId);
  return { childId, entryId, serviceId, routing };
}

async function addRegisterEntry(
  tx: Tx,
  { referral, form }: ScreenedReferral,
  { child, known, world, dateOfBirth }: ScreenedChild,
  leadServiceId: string | null,
): Promise<{ entryId: string; childId: string }> {
  const { file } = world;
  const { pack } = tx.ctx;
  if (dateOfBirth === null) throw new Error("A child without a date of birth is not taken on");
  const reason = codeThatMeans(tx.ctx, form.code, "reasonCode", referral.reasonCode);
  const borough = answerThatMeans(form, "boroughCode", child.answers, referral.answers);
  return await addEntry(tx, {
    child: known.childId
      ? { id: known.childId }
      : {
          ...{ firstName: child.firstName, lastName: child.lastName, dateOfBirth, upn: child.upn },
          ...{ hasEhcp: file.hasEhcp, isLookedAfter: file.isLookedAfter },
          isOnChildProtectionPlan: file.protection === ProtectionStatus.PLAN ? true : null,
        },
    status: EntryStatus.ADDED,
    reason: reason?.label ?? form.label,
    reasonCodes: isInList(pack.reasons, referral.reasonCode ?? "") ? [referral.reasonCode ?? ""] : [],
    boroughCode: borough && (await tx.find(Borough, { code: borough })) ? borough : null,
    onRoll: file.onRoll,
    schoolId: child.schoolId,
    dataProviderId: referral.serviceId,
    leadServiceId,
  });
}

/** The search for the child: the school's own, made joint, or a new one; what the form and the screening tell is written into it. */
async function search(
  tx: Tx,
  { referral, form, done }: ScreenedReferral,
  { child, world, sentWith }: ScreenedChild,
  { entryId, childId }: { entryId: string; childId: string },
): Promise<string | null> {
  if (!form.opensEnquiry) return null;
  const { file } = world;
  const note = `${referral.reference}: ${form.label}`;
  const held = child.enquiryId ? await lockEnquiry(tx, child.enquiryId) : null;
  const enquiry =
    held ??
    (await addEnquiry(tx, {
      ...{ childId, entryId, schoolId: child.schoolId, state: EnquiryState.JOINT, note },
      ...{ firstAbsentOn: file.firstAbsentOn, onRoll: file.onRoll, protection: file.protection },
      isSocialCareInvolved: file.isSocialCareInvolved,
    }));
  const side = referral.schoolId === null ? Side.AUTHORITY : Side.SCHOOL;
  if (sentWith === null) await recordEvent(tx, enquiry, { code: EventCode.REFERRED, note, inWriting: true, side });
  const sentOn = todayInLondon(referral.submittedAt.getTime());
  const isSchools = held !== null && held.id === sentWith;
  if (!isSchools) await writeTold(tx, enquiry, { form, answers: referral.answers, sentOn, side }, child.answers);
  for (const { code, subject, on, note: said } of done)
    await recordEvent(tx, enquiry, { code, subject, onDay: on, note: said });
  await moveEnquiry(tx, enquiry.id, { code: EventCode.REFERRAL_ACCEPTED, note, entryId });
  return enquiry.id;
}
