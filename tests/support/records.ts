import { randomUUID } from "node:crypto";
import { aPathwayReferral } from "./a-board.js";
import { type ArrangedEntry, anAction, aRegisterEntry, globalId } from "./a-child.js";
import { aDisclosure } from "./a-disclosure.js";
import { type ArrangedMeeting, anAgendaItem } from "./a-meeting.js";
import { aReferral, aReferredChild, NOTICE, SPA, SPA_CHILD } from "./a-referral.js";
import { anEnquiry } from "./an-enquiry.js";
import { uuidOf } from "./an-off-roll.js";
import type { TestPerson, TestRegister } from "./register.js";

/** One record of each kind that stands in the same relation to somebody: ids by type, and public references. */
export interface Records {
  ids: Readonly<Record<string, string>>;
  references: Readonly<Record<string, string>>;
  /** The uuids of its children. */
  childIds: readonly string[];
}

/** What can be said of the records of one place. */
export interface RecordWords {
  authority?: string;
  /** Who writes the enquiry. */
  keeper: TestPerson;
  /** Who sends the referral to the front door; a school sends the school's form. */
  sender: TestPerson;
  /** The school whose child is searched for; none when left out. */
  schoolId?: string;
  /** The service that owns the action. */
  service?: string;
  /** The person that owns the action, instead of a service. */
  owner?: TestPerson;
  /** The meeting on whose agenda the child is. */
  meeting: ArrangedMeeting;
}

/** Arranges a child on the register with everything that leads to it, another who is searched for, and what stands around them. */
export async function recordsOf(register: TestRegister, words: RecordWords): Promise<Records> {
  const authority = words.authority ?? "AFC";
  const entry = await aRegisterEntry(register, { authority, leadService: null });
  const action = await anAction(register, entry, { service: words.service ?? "EDUCATIONAL_PSYCHOLOGY" });
  if (words.owner) await giveTo(register, action.id, words.owner);
  const item = await anAgendaItem(register, words.meeting, entry, { position: 40 });
  const enquiry = await anEnquiry(words.keeper, words.schoolId ? { schoolId: words.schoolId } : {});
  const referral = await aReferralOf(register, words, entry.childId);
  const ids = {
    RegisterEntry: entry.globalId,
    Child: globalId("Child", entry.childId),
    Action: action.globalId,
    Meeting: words.meeting.globalId,
    AgendaItem: item.globalId,
    Enquiry: enquiry.id,
    CmeReferral: referral.id,
    Disclosure: (await aDisclosure(register, entry)).globalId,
    PathwayReferral: (await aPathwayReferral(register, entry)).globalId,
    ...(await around(register, authority)),
  };
  return {
    ids,
    references: { RegisterEntry: entry.reference, Enquiry: enquiry.reference, CmeReferral: referral.reference },
    childIds: await childrenOf(register, entry, enquiry.id),
  };
}

async function giveTo(register: TestRegister, actionId: string, owner: TestPerson): Promise<void> {
  await register.sql(
    "UPDATE action SET owner_service_id = NULL, owner_person_id = (SELECT id FROM person WHERE name = $2) WHERE id = $1",
    [actionId, owner.name],
  );
}

/** A referral of a child to the front door that was passed on to no service: it is the sender's and the screeners' alone. */
async function aReferralOf(
  register: TestRegister,
  { sender, schoolId }: RecordWords,
  childId: string,
): Promise<{ id: string; reference: string }> {
  const form = schoolId
    ? { ...SPA, children: [aReferredChild({}, SPA_CHILD)] }
    : { ...NOTICE, children: [aReferredChild()] };
  const referral = await aReferral(sender, form);
  await register.sql("UPDATE cme_referral SET routed_service_id = NULL, told_service_id = NULL WHERE id = $1", [
    uuidOf(referral.id),
  ]);
  await register.sql("UPDATE cme_referral_child SET child_id = $2 WHERE referral_id = $1", [
    uuidOf(referral.id),
    childId,
  ]);
  return referral;
}

/** A seat, service, person and school of the authority that are nobody's in particular. */
async function around(register: TestRegister, authority: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const type of ["Seat", "Service", "Person", "School"]) {
    const [row] = await register.sql<{ id: string }>(
      `SELECT t.id FROM ${type.toLowerCase()} t JOIN authority a ON a.id = t.authority_id WHERE a.code = $1 ORDER BY t.id LIMIT 1`,
      [authority],
    );
    if (row) found[type] = globalId(type, row.id);
  }
  return found;
}

async function childrenOf(register: TestRegister, entry: ArrangedEntry, enquiry: string): Promise<string[]> {
  const rows = await register.sql<{ id: string }>("SELECT child_id AS id FROM enquiry WHERE id = $1", [
    uuidOf(enquiry),
  ]);
  return [entry.childId, ...rows.map(({ id }) => id)];
}

/** Ids and references of the same kinds that belong to nothing. */
export function unknownRecords(like: Records): Records {
  const ids = Object.fromEntries(Object.keys(like.ids).map((type) => [type, globalId(type, randomUUID())]));
  const references = Object.fromEntries(
    Object.entries(like.references).map(([type, reference]) => [type, `${reference.slice(0, -4)}0000`]),
  );
  return { ids, references, childIds: [] };
}
