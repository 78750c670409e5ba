import { EntryStatus, ReferralState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { trimmed } from "../../platform/graphql/given-text.js";
import { invalid, notFound } from "../../platform/graphql/user-error.js";
import { putOnNextAgenda } from "../agenda/index.js";
import { findTeams, writeSignsOfSafety } from "../notes/index.js";
import { Borough } from "../people/index.js";
import { addEntry, findGivenChild, findGivenSchool, type GivenChild, holdAdditions } from "../register/index.js";
import { Referral } from "./referral.entity.js";
import { problemWithReferral } from "./referral-problem.js";
import type { SubmitReferralInput } from "./referrals.types.js";

/** Ids of what a referral made, or of the entry the child already has. */
export type ReferralRefs = {
  referralId: string | null;
  entryId: string | null;
  reference: string | null;
  knownEntryId: string | null;
};

/** Refers a child to the panel: child, entry, Signs of Safety note and referral in one, and onto the next agenda (AFC-61, AFC-65 to AFC-71, AFC-111 to AFC-114). */
export async function submitReferral(ctx: RequestContext, input: SubmitReferralInput): Promise<Written<ReferralRefs>> {
  return await inTransaction<ReferralRefs>(ctx, "submitReferral", input, async (tx) => {
    await holdAdditions(tx);
    const given = await findGivenChild(tx, input);
    if ("error" in given) return refused<ReferralRefs>(given.error);
    const wrong = problemWithReferral(ctx, input, given);
    if (wrong) return refused<ReferralRefs>(wrong, { knownEntryId: given.liveEntryId });
    const group = input.group;
    const serviceId = tx.viewer.serviceId;
    if (!group || !serviceId) {
      return refused<ReferralRefs>(
        invalid("child", "Your service is not on record. Ask business support to add it, then send again."),
      );
    }
    const places = await findPlaces(tx, input);
    if ("code" in places) return refused<ReferralRefs>(places);
    const added = await addEntry(tx, entryOf(input, given, { ...places, dataProviderId: serviceId }));
    const noteId = await writeSignsOfSafety(tx, added.entryId, input, places.teams);
    const meetingId = await putOnNextAgenda(tx, added.entryId);
    const referralId = await tx.insert(Referral, {
      state: meetingId ? ReferralState.COLLATED : ReferralState.SCREENED,
      childId: added.childId,
      entryId: added.entryId,
      referralGroup: group,
      criteriaCodes: [...new Set(input.criteria)],
      serviceId,
      referredBy: tx.viewer.personId,
      submittedAt: ctx.now,
      spokeTo: trimmed(input.spokeTo ?? null),
      signsOfSafetyNoteId: noteId,
      meetingId,
    });
    await recordWrite(tx, {
      act: "submitReferral",
      entity: "Referral",
      entityId: referralId,
      entryId: added.entryId,
      changes: changesOf(ctx, input),
    });
    return { referralId, entryId: added.entryId, reference: added.reference, knownEntryId: null };
  });
}

interface Places {
  boroughCode: string | null;
  schoolId: string | null;
  teams: string[];
}

/** Borough, school and teams that were named. */
async function findPlaces(tx: Tx, input: SubmitReferralInput): Promise<Places | ReturnType<typeof notFound>> {
  const boroughCode = input.boroughCode ?? null;
  if (boroughCode && !(await tx.find(Borough, { code: boroughCode }))) return notFound("boroughCode");
  const teams = await findTeams(tx, input.teamIds);
  if ("code" in teams) return teams;
  const school = await findGivenSchool(tx, input);
  return school ? { boroughCode, schoolId: school.id ?? null, teams } : notFound("schoolId");
}

function entryOf(
  input: SubmitReferralInput,
  given: GivenChild,
  { boroughCode, schoolId, dataProviderId }: Omit<Places, "teams"> & { dataProviderId: string },
): Parameters<typeof addEntry>[1] {
  return {
    child: given.child,
    status: EntryStatus.ADDED,
    referralGroup: input.group ?? null,
    boroughCode,
    schoolId,
    onRoll: input.onRoll ?? null,
    provisionTypeCode: input.provisionTypeCode ?? null,
    hoursPerWeek: input.hoursPerWeek ?? null,
    reason: trimmed(input.reason ?? null),
    dataProviderId,
  };
}

function changesOf({ pack }: RequestContext, input: SubmitReferralInput) {
  const group = pack.groups.find((one) => one.group === input.group)?.name ?? null;
  const criteria = pack.criteria.filter(({ code }) => input.criteria.includes(code)).map(({ label }) => label);
  return [
    { field: "group", label: "Group", before: null, after: group },
    { field: "criteria", label: "Criteria", before: null, after: criteria.join("; ") },
  ];
}
