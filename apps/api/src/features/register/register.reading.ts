import { ON_REGISTER, seesEntry } from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { type Asked, columnChooser } from "../../platform/database/asked-columns.js";
import { oneOf } from "../../platform/database/one-of.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { inOrder } from "../../platform/graphql/load.js";
import { Child } from "../children/index.js";
import { School, Service } from "../people/index.js";
import { RegisterEntry } from "./register-entry.entity.js";

/** On the register now. Stands in the text of statements because partial indexes need it there. */
export const IS_LIVE = oneOf("e.status", ON_REGISTER);

/** What an entry is joined with: everything it points to once. */
export const ENTRY_JOINS = `register_entry e
  JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id
  LEFT JOIN school s ON s.authority_id = e.authority_id AND s.id = e.school_id
  LEFT JOIN service l ON l.authority_id = e.authority_id AND l.id = e.lead_service_id
  LEFT JOIN service d ON d.authority_id = e.authority_id AND d.id = e.data_provider_id`;

/** Added after the newest circulation. Asked once for a statement, not once for a line. */
const IS_NEW = `coalesce(e.added_at > (SELECT max(n.made_at) FROM circulation n WHERE n.authority_id = current_authority()), false)`;

const BOROUGH_NAME = "(SELECT b.name FROM borough b WHERE b.authority_id = e.authority_id AND b.code = e.borough_code)";

const POPULATION = ["child.dateOfBirth", "onRoll", "provisionTypeCode", "hoursPerWeek", "planTargetHours"];
const AGE = ["child.dateOfBirth"];
const VOIDING = ["status", "voidReason", "voidProposedBy", "voidProposedAt", "voidConfirmedBy"];

/** What the worked-out fields of an entry and its child rest on. Under "" the keys of every order of the list. */
const NEEDS = {
  "": ["id", "childId", "reference", "dateAdded", "nextActionDueOn", "child.lastName", "child.firstName"],
  group: ["referralGroup"],
  groupName: ["referralGroup"],
  borough: ["boroughCode"],
  population: POPULATION,
  populationReason: POPULATION,
  populationSource: POPULATION,
  isUnder25Hours: POPULATION,
  provisionType: ["provisionTypeCode"],
  reasons: ["reasonCodes"],
  purposes: ["purposeCodes"],
  reducedHoursPlan: ["planHoursNow", "planTargetHours", "planReviewOn"],
  daysOnRegister: ["dateAdded", "removedOn"],
  hasOverdueAction: ["nextActionDueOn"],
  hasPlan: ["openActionCount", "planTargetHours"],
  previousEntry: ["previousEntryId"],
  viewerCanEdit: ["status"],
  viewerCanRecordLocation: ["status"],
  viewerCanProposeRemoval: ["status"],
  death: [],
  changesForViewer: [],
  newToViewer: [],
  voiding: VOIDING,
  viewerCanVoid: VOIDING,
  viewerCanConfirmVoid: VOIDING,
  "child.age": AGE,
  "child.schoolYear": AGE,
  "child.isCompulsorySchoolAge": AGE,
  "child.compulsorySchoolAgeReason": AGE,
  "child.upnProblem": ["child.upn"],
  "child.household": ["child.householdId"],
  "child.access": [],
  "child.viewerEmergencyAccess": [],
  // The full case finds what it shows by the entry's id. Sensitive details are not here: they ask for the whole row.
  // Read by the entry's id, like the rest of the full case.
  atBoards: [],
  "fullCase.pathwayReferrals": [],
  "fullCase.disclosures": [],
  "fullCase.sharings": [],
  "fullCase.openActions": [],
  "fullCase.actions": [],
  "fullCase.latestSignsOfSafety": [],
  "fullCase.signsOfSafety": [],
  "fullCase.caseNotes": [],
  "fullCase.privateNote": [],
  "fullCase.timeline": [],
  "fullCase.changesSinceLastPanel": [],
  "fullCase.removalRequest": [],
  "fullCase.referrals": [],
};

/** The columns of an entry with everything it points to once: all of them, or those a request asks for. */
const entryColumns = columnChooser({
  tables: [
    { Entity: RegisterEntry, alias: "e", as: "" },
    { Entity: Child, alias: "c", as: "child" },
    { Entity: School, alias: "s", as: "school" },
    { Entity: Service, alias: "l", as: "leadService" },
    { Entity: Service, alias: "d", as: "dataProvider" },
  ],
  needs: NEEDS,
  expressions: { isNewSinceCirculation: IS_NEW, boroughName: BOROUGH_NAME },
});

/** Entries with child, school, lead service and data provider. `rest` is everything after FROM … joins: aliases e, c, s, l, d. With `asked`, only what a request asks for is read. */
export async function readEntries(
  tx: Tx,
  rest: string,
  values: readonly unknown[],
  asked?: Asked,
): Promise<RegisterEntry[]> {
  return await tx.joined<RegisterEntry>(`SELECT ${entryColumns(tx.ctx.db, asked)} FROM ${ENTRY_JOINS} ${rest}`, values);
}

/** One entry with what it is joined with, locked for the deciding transaction; null when it is not there. */
export async function lockEntry(tx: Tx, id: string): Promise<RegisterEntry | null> {
  const where = "WHERE e.authority_id = $1 AND e.id = $2 FOR UPDATE OF e";
  return (await readEntries(tx, where, [tx.viewer.authorityId, id]))[0] ?? null;
}

/** Entries by id. Whoever is let in by a pass finds its children only, whichever way leads here (AFC-128, Q23, Q24). */
export async function entriesById(ctx: RequestContext, ids: readonly string[]): Promise<(RegisterEntry | null)[]> {
  const viewer = requireViewer(ctx);
  const seen = viewer.passes.length === 0 ? ids : ids.filter((id) => seesEntry(viewer, id));
  const rows = await reading(ctx, (tx) =>
    readEntries(tx, "WHERE e.authority_id = $1 AND e.id = ANY($2)", [viewer.authorityId, seen]),
  );
  return inOrder(ids, rows, (row) => row.id);
}
