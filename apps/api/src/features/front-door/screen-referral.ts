import { CmeReferralState, decideSearch, Screening, TOLD_REFERRER } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, keptFromYou, refusedBy, refusedByPack, type UserError } from "../../platform/graphql/user-error.js";
import { whoToAsk } from "../people/index.js";
import { problemWithIdentity } from "../register/index.js";
import { atPath } from "./at-path.js";
import { findForm } from "./forms.js";
import type { ScreenReferralInput } from "./front-door.inputs.js";
import { readChildren } from "./front-door.reading.js";
import { keepHousehold } from "./household.js";
import { answerReferral, onReferral, type ReferralRefs } from "./on-referral.js";
import { passOn } from "./pass-on.js";
import { eventsDone, type ScreenedChild, type ScreenedReferral, screenChild } from "./screening.js";
import { settleChild } from "./settle-child.js";
import { type TakenOn, takeOn } from "./take-on.js";
import { tellSender, tellService } from "./tell.js";

/** Screens a referral: known children go to the service that works with them, the others are taken on and routed (AFC-61, SUF-16). */
export async function screenReferral(ctx: RequestContext, input: ScreenReferralInput): Promise<Written<ReferralRefs>> {
  const accepts = input.outcome === Screening.ACCEPT;
  const state = accepts ? CmeReferralState.ACCEPTED : CmeReferralState.PASSED_ON;
  return await onReferral(ctx, "screenReferral", input, state, async (tx, referral) => {
    const refs = { referralId: referral.id };
    const form = findForm(ctx, referral.formCode);
    const done = eventsDone(tx, input.done ?? []);
    if (!form || !done)
      return refused(invalid("done", "That step is not yours to record. Open the referral again."), refs);
    const long = tooLong({ tellReferrer: input.tellReferrer ?? null }, LONG_TEXT);
    if (long) return refused(long, refs);
    const screening = { referral, form, done };
    const children = await screenAll(tx, screening, input);
    const hidden = children.find(({ known }) => known.isHidden)?.known.childId;
    if (hidden) return refused(keptFromYou(await whoToAsk(tx, hidden), "children"), refs);
    const errors = problems(tx, screening, children, accepts);
    if (errors.length > 0) return new Refused(errors, refs);
    const taken = await settleAll(tx, screening, children);
    const first = taken[0];
    await answerReferral(tx, referral, {
      state,
      toldReferrer: trimmed(input.tellReferrer) ?? TOLD_REFERRER[state],
      routedServiceId: first?.serviceId ?? null,
      routingSays: first?.routing?.says ?? null,
    });
    await tellSender(tx, referral);
    return refs;
  });
}

async function screenAll(tx: Tx, screening: ScreenedReferral, input: ScreenReferralInput): Promise<ScreenedChild[]> {
  const found = new Map((input.children ?? []).map((one) => [fromGlobalId("CmeReferralChild", one.id), one]));
  const children: ScreenedChild[] = [];
  for (const child of await readChildren(tx, [screening.referral.id]))
    children.push(await screenChild(tx, screening, child, found.get(child.id)?.dateOfBirth ?? child.dateOfBirth));
  return children;
}

/** Everything in the way, at each child. */
function problems(
  tx: Tx,
  { form }: ScreenedReferral,
  children: readonly ScreenedChild[],
  accepts: boolean,
): UserError[] {
  const unknown = children.filter(({ known }) => !known.isKnown);
  if (!accepts) return unknown.length > 0 ? [refusedBy("CME_REFERRAL_NOT_ALL_KNOWN")] : [];
  if (unknown.length === 0 && form.opensEnquiry) return [refusedBy("CME_REFERRAL_ALL_KNOWN")];
  return unknown.flatMap(({ child, dateOfBirth, unmet, known }) => {
    const path = ["children", String(child.place)];
    if (!form.opensEnquiry) return unmet.map((one) => atPath(path, refusedByPack(one)));
    if (dateOfBirth === null) return [atPath(path, refusedBy("CME_REFERRAL_NEEDS_BIRTHDAY", "dateOfBirth"))];
    const search = decideSearch({ isOpen: false, hasDied: known.hasDied });
    if (!search.allowed) return [atPath(path, refusedBy(search.rule))];
    const identity = problemWithIdentity(tx, { ...child, dateOfBirth, heldUpn: child.upn });
    return [...(identity ? [atPath(path, identity)] : []), ...unmet.map((one) => atPath(path, refusedByPack(one)))];
  });
}

async function settleAll(tx: Tx, screening: ScreenedReferral, children: readonly ScreenedChild[]): Promise<TakenOn[]> {
  const taken: TakenOn[] = [];
  const household: string[] = [];
  for (const screened of children) {
    const one = await settle(tx, screening, screened);
    if (one) taken.push(one);
    const childId = one?.childId ?? screened.known.childId;
    if (childId) household.push(childId);
    await recordWrite(tx, {
      act: "screenReferral",
      entity: "CmeReferral",
      entityId: screening.referral.id,
      entryId: one?.entryId ?? screened.known.entryId,
      changes: changeOf("reference", "Referral", null, screening.referral.reference),
    });
  }
  for (const serviceId of new Set(taken.map((one) => one.serviceId)))
    if (serviceId) await tellService(tx, serviceId, screening.referral.id);
  await keepHousehold(tx, [...new Set(household)]);
  return taken;
}

/** One child: passed on when known, taken on when not; a form that only informs is noted (SUF-27). */
async function settle(tx: Tx, screening: ScreenedReferral, screened: ScreenedChild): Promise<TakenOn | null> {
  if (!screened.known.isKnown && screening.form.opensEnquiry) return await takeOn(tx, screening, screened);
  if (screened.known.isKnown) await passOn(tx, screening, screened);
  else
    await settleChild(tx, screened.child.id, { outcome: CmeReferralState.ACCEPTED, dateOfBirth: screened.dateOfBirth });
  return null;
}
