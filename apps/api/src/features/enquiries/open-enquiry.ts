import { decideAbsence, decideSearch, EnquiryState, ProtectionStatus } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Child } from "../children/index.js";
import { School } from "../people/index.js";
import { findGivenChild, type GivenChild, holdAdditions } from "../register/index.js";
import { addEnquiry, findOpenEnquiry } from "./add-enquiry.js";
import type { OpenEnquiryInput } from "./enquiries.types.js";
import { problemWithCodes } from "./given-codes.js";

/** Ids of the enquiry that was opened, or of the one the child has. */
export type OpenedRefs = { enquiryId: string | null; knownEnquiryId: string | null };

/** Opens the search for a child: with the school when the school opens it, joint when the authority does (E9, CSP-02, AFC-72). */
export async function openEnquiry(ctx: RequestContext, input: OpenEnquiryInput): Promise<Written<OpenedRefs>> {
  return await inTransaction<OpenedRefs>(ctx, "openEnquiry", input, async (tx) => {
    await holdAdditions(tx);
    const isSchool = tx.viewer.schoolId !== null;
    // A school describes the child: the authority's ids are not its to try.
    const given = await findGivenChild(tx, isSchool ? { child: input.child ?? null } : input);
    if ("error" in given) return refused<OpenedRefs>(given.error);
    const knownEnquiryId = "id" in given.child ? await findOpenEnquiry(tx, given.child.id) : null;
    const search = decideSearch({ isOpen: knownEnquiryId !== null, hasDied: given.hasDied });
    if (!search.allowed) return refused<OpenedRefs>(refusedBy(search.rule, "child"), { knownEnquiryId });
    const problem = problemWith(tx, input);
    if (problem) return refused<OpenedRefs>(problem);
    const school = await findSchool(tx, input.schoolId ?? null);
    if (input.schoolId && !school) return refused<OpenedRefs>(notFound("schoolId"));
    const enquiry = await addEnquiry(tx, {
      childId: await childIdOf(tx, given),
      entryId: given.liveEntryId,
      state: isSchool ? EnquiryState.WITH_SCHOOL : EnquiryState.JOINT,
      schoolId: school?.id ?? null,
      firstAbsentOn: input.firstAbsentOn ?? null,
      vulnerabilityCodes: input.vulnerabilityCodes ?? [],
      riskCodes: input.riskCodes ?? [],
      protection: input.protection ?? ProtectionStatus.UNKNOWN,
      isSocialCareInvolved: input.isSocialCareInvolved ?? false,
      onRoll: input.onRoll ?? (isSchool ? true : null),
      note: trimmed(input.note) ?? null,
    });
    await recordWrite(tx, {
      act: "openEnquiry",
      entity: "Enquiry",
      entityId: enquiry.id,
      entryId: enquiry.entryId,
      changes: changeOf("reference", "Enquiry", null, enquiry.reference),
    });
    return { enquiryId: enquiry.id, knownEnquiryId: null };
  });
}

function problemWith(tx: Tx, input: OpenEnquiryInput) {
  const long = tooLong({ note: input.note }, LONG_TEXT);
  if (long) return long;
  const firstAbsentOn = input.firstAbsentOn ?? null;
  const decision = decideAbsence({ firstAbsentOn, absenceEndedOn: null, today: tx.ctx.today });
  return decision.allowed ? problemWithCodes(tx.ctx.pack, input) : refusedBy(decision.rule, "firstAbsentOn");
}

async function findSchool(tx: Tx, globalId: string | null): Promise<School | null> {
  const id = tx.viewer.schoolId ?? (globalId ? fromGlobalId("School", globalId) : null);
  return id ? await tx.find(School, { id }) : null;
}

async function childIdOf(tx: Tx, { child }: GivenChild): Promise<string> {
  return "id" in child ? child.id : await tx.insert(Child, child);
}
