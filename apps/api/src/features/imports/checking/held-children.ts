import type { AddressProtection, EntryStatus } from "@rome/procedure";
import { formerUpns, standsAlone } from "../../../platform/data-map/merging-tables.js";
import type { Tx } from "../../../platform/database/tx.js";
import { findDeaths } from "../../children/index.js";
import { nearBirthdays } from "../reading/near-birthdays.js";
import type { ReadAction } from "../reading/parse-actions.js";
import type { ChildFacts } from "./facts.js";

/** A child the authority knows, with the entry on the register now or, failing that, the last one removed. */
export interface HeldChild extends ChildFacts {
  childId: string;
  childVersion: number;
  formerNames: string[];
  /** UPNs the child had before, and those of records that were put together with this one. */
  formerUpns: string[];
  addressProtection: AddressProtection;
  addressNote: string | null;
  entryId: string | null;
  entryVersion: number | null;
  reference: string | null;
  status: EntryStatus | null;
  /** The record is kept from whoever brings the file in: the row is left out, and nothing of the record is shown. */
  isHidden: boolean;
  /** It is recorded that the child has died: a row about the child is left out, and says so. */
  hasDied: boolean;
  planTargetHours: number | null;
}

const HELD = `
  SELECT c.id AS "childId", c.version AS "childVersion", c.first_name AS "firstName", c.last_name AS "lastName", c.former_names AS "formerNames",
    c.date_of_birth AS "dateOfBirth", c.sex, c.upn, ${formerUpns("c")} AS "formerUpns", c.address_protection AS "addressProtection", c.address_note AS "addressNote",
    e.id AS "entryId", e.version AS "entryVersion", e.reference, e.status, e.plan_target_hours AS "planTargetHours",
    e.borough_code AS "boroughCode", s.name AS "schoolName", e.on_roll AS "onRoll", e.responsible_team AS "responsibleTeam",
    e.provision_type_code AS "provisionTypeCode", e.hours_per_week AS "hoursPerWeek", e.referral_group AS "group", e.reason,
    e.date_added AS "dateAdded", l.code AS "leadServiceCode", d.code AS "dataProviderCode"
  FROM child c
  LEFT JOIN LATERAL (SELECT * FROM register_entry x WHERE x.authority_id = c.authority_id AND x.child_id = c.id AND x.status <> 'VOIDED'
    ORDER BY x.status NOT IN ('REMOVED', 'CLOSED') DESC, x.added_at DESC LIMIT 1) e ON true
  LEFT JOIN school s ON s.authority_id = e.authority_id AND s.id = e.school_id
  LEFT JOIN service l ON l.authority_id = e.authority_id AND l.id = e.lead_service_id
  LEFT JOIN service d ON d.authority_id = e.authority_id AND d.id = e.data_provider_id
  WHERE c.authority_id = $1 AND ${standsAlone("c")} AND (c.upn = ANY($2) OR c.former_upns && $2::text[] OR c.id IN (SELECT m.kept_id FROM child_merge m WHERE m.authority_id = $1 AND m.undone_at IS NULL AND m.former_upn = ANY($2)) OR c.date_of_birth = ANY($3)) ORDER BY c.id`;

type HeldRow = Omit<HeldChild, "actions" | "comments" | "addressNotes" | "isHidden" | "hasDied">;

/** The children one of these rows could be: with the same UPN, now or before, or a birthday that is equal or easily mistaken for it. */
export async function readHeldChildren(tx: Tx, rows: readonly ChildFacts[]): Promise<HeldChild[]> {
  const upns = [...new Set(rows.map(({ upn }) => upn).filter((upn) => upn !== null))];
  const birthdays = [...new Set(rows.flatMap(({ dateOfBirth }) => nearBirthdays(dateOfBirth)))];
  const hidden = await tx.hidden();
  const { held, deaths } = await tx.asRegister(async () => {
    const children = await tx.rows<HeldRow>(HELD, [tx.viewer.authorityId, upns, birthdays]);
    const ids = children.map(({ childId }) => childId);
    return { held: children, deaths: await findDeaths(tx, ids) };
  });
  const dead = new Set(deaths.map(({ childId }) => childId));
  return held.map((child) => ({
    ...child,
    isHidden: hidden.includes(child.childId),
    hasDied: dead.has(child.childId),
    actions: [],
    comments: [],
    addressNotes: child.addressNote === null ? [] : [child.addressNote],
  }));
}

/** Adds what lists hold: every action ever agreed, so that a completed one is not opened again, and every case note. */
export async function readCases(tx: Tx, children: readonly HeldChild[]): Promise<void> {
  const ids = children.map(({ entryId }) => entryId).filter((id) => id !== null);
  if (ids.length === 0) return;
  const actions = await tx.rows<ReadAction & { entryId: string }>(
    `SELECT a.entry_id AS "entryId", a.text, o.code AS "ownerServiceCode", a.due_on AS "dueOn" FROM action a
     LEFT JOIN service o ON o.authority_id = a.authority_id AND o.id = a.owner_service_id
     WHERE a.authority_id = $1 AND a.entry_id = ANY($2) ORDER BY a.agreed_at, a.due_on, a.id`,
    [tx.viewer.authorityId, ids],
  );
  const notes = await tx.rows<{ entryId: string; text: string }>(
    `SELECT entry_id AS "entryId", text FROM case_note WHERE authority_id = $1 AND entry_id = ANY($2)`,
    [tx.viewer.authorityId, ids],
  );
  const actionsOf = Map.groupBy(actions, ({ entryId }) => entryId);
  const notesOf = Map.groupBy(notes, ({ entryId }) => entryId);
  for (const child of children) {
    child.actions = actionsOf.get(child.entryId ?? "") ?? [];
    child.comments = (notesOf.get(child.entryId ?? "") ?? []).map(({ text }) => text);
  }
}
