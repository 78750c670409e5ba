import { decideDisclosure, SharingForm } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { invalid, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { fullDay } from "../mail/index.js";
import { Meeting } from "../meetings/index.js";
import { RegisterEntry } from "../register/index.js";
import { Disclosure } from "./disclosure.entity.js";
import { recordSharing } from "./record-sharing.js";
import type { RecordDisclosureInput } from "./sharing.types.js";

/** Ids an act on an agreement to disclose shows. */
export type DisclosureRefs = { disclosureId: string };

/** Records an agreement that something may be disclosed beyond the meeting, and leaves its line in the sharing log (AFC-132). */
export async function recordDisclosure(
  ctx: RequestContext,
  input: RecordDisclosureInput,
): Promise<Written<DisclosureRefs>> {
  return await inTransaction<DisclosureRefs>(ctx, "recordDisclosure", input, async (tx) => {
    if (Boolean(input.entryId) === Boolean(input.meetingId))
      return refused(invalid("entryId", "Say which child it is about, or which meeting: one of the two."));
    const about = await findAbout(tx, input);
    if (!about) return refused(notFound(input.entryId ? "entryId" : "meetingId"));
    const agreement = {
      what: input.what.trim(),
      toWhom: input.toWhom.trim(),
      agreedBy: input.agreedBy.trim(),
      basis: input.basis.trim(),
      agreedOn: input.agreedOn,
      untilOn: input.untilOn ?? null,
    };
    const { what, toWhom, agreedBy, basis } = agreement;
    const wrong = tooLong({ toWhom, agreedBy }, SHORT_TEXT) ?? tooLong({ what, basis }, LONG_TEXT);
    if (wrong) return refused(wrong);
    const decision = decideDisclosure(agreement, ctx.today);
    if (!decision.allowed) return refused(refusedBy(decision.rule, fieldOf(decision.rule, agreement)));
    const { entryId, meetingId } = about;
    const disclosureId = await tx.insert(Disclosure, {
      ...agreement,
      entryId,
      meetingId,
      recordedBy: tx.viewer.personId,
      recordedAt: ctx.now,
    });
    await recordSharing(tx, {
      form: SharingForm.DISCLOSURE,
      what: `Disclosure agreed: ${about.words}`,
      meetingId,
      entryIds: about.entryIds,
      agreement: { id: disclosureId, toWhom },
    });
    await recordWrite(tx, {
      act: "recordDisclosure",
      entity: "Disclosure",
      entityId: disclosureId,
      entryId,
      changes: [
        { field: "disclosure", label: `May be disclosed to ${toWhom}`, before: null, after: what },
        { field: "basis", label: `Agreed by ${agreedBy}`, before: null, after: basis },
      ],
    });
    return { disclosureId };
  });
}

interface About {
  entryId: string | null;
  meetingId: string | null;
  /** The children it touches: of a meeting, everybody on its agenda. */
  entryIds: readonly string[];
  words: string;
}

async function findAbout(tx: Tx, input: RecordDisclosureInput): Promise<About | null> {
  if (input.entryId) {
    const entry = await findGiven(tx, RegisterEntry, input.entryId);
    return entry && { entryId: entry.id, meetingId: null, entryIds: [entry.id], words: entry.reference };
  }
  const meeting = await findGiven(tx, Meeting, input.meetingId);
  if (!meeting) return null;
  const items = await tx.rows<{ entryId: string }>(
    `SELECT entry_id AS "entryId" FROM agenda_item WHERE authority_id = $1 AND meeting_id = $2 AND taken_off_reason IS NULL`,
    [tx.viewer.authorityId, meeting.id],
  );
  const words = `the panel on ${fullDay(meeting.heldOn)}`;
  return { entryId: null, meetingId: meeting.id, entryIds: items.map(({ entryId }) => entryId), words };
}

function fieldOf(rule: string, words: Readonly<Record<string, string | null>>): string | undefined {
  if (rule === "DISCLOSURE_DAYS_IMPOSSIBLE") return "agreedOn";
  return ["what", "toWhom", "agreedBy", "basis"].find((field) => words[field] === "");
}
