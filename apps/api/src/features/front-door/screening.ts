import {
  type CaseEvent,
  type CaseWorld,
  type GuardCondition,
  GuardedAct,
  isForForm,
  type PackForm,
  type PlainDate,
  Side,
  screeningStep,
  unmetGuards,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, trimmed } from "../../platform/graphql/given-text.js";
import type { CmeReferral } from "./cme-referral.entity.js";
import type { CmeReferralChild } from "./cme-referral-parts.entities.js";
import type { ScreeningStepInput } from "./front-door.inputs.js";
import { findKnownReferred, type KnownReferred } from "./known-referred.js";
import { worldOfChild } from "./worlds.js";

/** A referral with its form, and what was found out while screening it. */
export interface ScreenedReferral {
  referral: CmeReferral;
  form: PackForm;
  done: readonly CaseEvent[];
}

/** One child of a referral as the front door sees it: known or not, and what stands in the way of taking it on. */
export interface ScreenedChild {
  child: CmeReferralChild;
  dateOfBirth: PlainDate | null;
  known: KnownReferred;
  world: CaseWorld;
  unmet: readonly GuardCondition[];
  /** The enquiry the form was sent with, into which it was written then; null when it came without. */
  sentWith: string | null;
}

/** Screens one child: the look-up before a record is made (AFC-61), then the procedure's guards for a child who is not known (CSP-14, CAM-28, SUF-65). */
export async function screenChild(
  tx: Tx,
  { referral, form, done }: ScreenedReferral,
  child: CmeReferralChild,
  dateOfBirth: PlainDate | null = child.dateOfBirth,
): Promise<ScreenedChild> {
  const known = await findKnownReferred(tx, child, dateOfBirth);
  const { answers, submittedAt, schoolId } = referral;
  const side = schoolId === null ? Side.AUTHORITY : Side.SCHOOL;
  const enquiryId = child.enquiryId ?? known.enquiryId;
  const asked = { ...child, dateOfBirth, enquiryId };
  const world = await worldOfChild(tx, { form, answers, submittedAt, side, child: asked, done });
  const acts = known.isKnown ? [] : actsFor(form, known);
  const unmet = acts.flatMap((act) => unmetGuards(act, tx.ctx.pack, world)).filter((one) => isForForm(one, form));
  return { child: { ...child, enquiryId }, dateOfBirth, known, world, unmet, sentWith: child.enquiryId };
}

/** A child whom nobody holds is added besides: then what is asked before adding is asked too. */
function actsFor({ opensEnquiry }: PackForm, { childId }: KnownReferred): readonly GuardedAct[] {
  const accept = GuardedAct.ACCEPT_REFERRAL;
  return childId === null && opensEnquiry ? [accept, GuardedAct.ADD_CHILD] : [accept];
}

/** The steps that were ticked while screening, as events of today; null where one is not in the procedure for these roles. */
export function eventsDone(tx: Tx, done: readonly ScreeningStepInput[]): readonly CaseEvent[] | null {
  const events: CaseEvent[] = [];
  for (const { code, subject, note } of done) {
    const step = screeningStep(code, subject ?? null, tx.ctx.pack, tx.viewer.roles);
    if (step === null) return null;
    const words = trimmed(note)?.slice(0, LONG_TEXT) ?? null;
    events.push({
      ...{ code: step.code, subject: step.subject, on: tx.ctx.today, side: Side.AUTHORITY },
      ...{ inWriting: false, note: words },
    });
  }
  return events;
}
