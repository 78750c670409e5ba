import { globalId } from "./a-child.js";
import type { Place } from "./access-world.js";
import { bareType, documentFor, type RootField } from "./bare-document.js";
import type { Records } from "./records.js";

/** The kind of record that an argument names, by its name; some names mean another kind in some acts. */
const KIND_OF: Readonly<Record<string, string>> = {
  entryId: "RegisterEntry",
  childId: "Child",
  otherChildId: "Child",
  actionId: "Action",
  meetingId: "Meeting",
  itemId: "AgendaItem",
  enquiryId: "Enquiry",
  referralId: "CmeReferral",
  disclosureId: "Disclosure",
  officerId: "Person",
  seatId: "Seat",
  serviceId: "Service",
  schoolId: "School",
  leadServiceId: "Service",
};
const PATHWAY_ACTS = ["recordPathwayAnswer", "withdrawPathwayReferral"];
/** Kinds that everybody of the authority may name; what stands behind them is no child. */
export const SHARED_KINDS: readonly string[] = ["Seat", "Service", "Person", "School", "Meeting"];

/** The kind of record that an argument of a root field names; undefined where it names none. */
function kindNamed(name: string, { field }: RootField): string | undefined {
  if (name === "referralId" && PATHWAY_ACTS.includes(field.name)) return "PathwayReferral";
  if (name === "id" || name === "reference") return bareType(field.type).name;
  return KIND_OF[name];
}

/** The kinds of record that a root field must be given. */
export function kindsOf(root: RootField, records: Records): string[] {
  const kinds: string[] = [];
  documentFor(root, (name) => {
    const kind = kindNamed(name, root);
    if (kind && (kind in records.ids || kind in records.references)) kinds.push(kind);
    return undefined;
  });
  return kinds;
}

/** A document that names these records wherever it must name one, at a version nothing has. */
export function documentAbout(root: RootField, records: Records, selection?: string): string {
  const given = (name: string) => {
    if (name === "version") return "999999";
    const kind = kindNamed(name, root);
    if (kind === undefined) return undefined;
    if (name === "reference") return JSON.stringify(records.references[kind] ?? "x");
    return JSON.stringify(records.ids[kind] ?? globalId(kind, "00000000-0000-4000-8000-000000000000"));
  };
  return documentFor(root, given, selection);
}

/** Says whether a cell of the oracle reaches records in this place. */
export function reaches(cell: string, place: Place, seesRestricted: boolean): boolean {
  if (place === "elsewhere" || place === "excluded") return false;
  if (place === "restricted" && !seesRestricted) return false;
  return cell === "all" || cell === place;
}

/** A document about one record with a sentence that says whether it was reached. */
export interface Reading {
  /** The line of the oracle that decides; the operation itself unless said otherwise. */
  line?: string;
  document(records: Records): string;
  isReached(data: any): boolean;
}

const ask = (field: string, argument: string, selection: string) => `{ ${field}(${argument}) ${selection} }`;
const quoted = (text: string | undefined) => JSON.stringify(text ?? "");
const codeOf = (payload: any) => payload.userErrors[0]?.code;

function reading(field: string, argument: "id" | "reference", kind: string, selection = "{ id }"): Reading {
  return {
    document: ({ ids, references }) =>
      ask(field, `${argument}: ${quoted(argument === "id" ? ids[kind] : references[kind])}`, selection),
    isReached: (data) => data[field] !== null,
  };
}

function acting(
  field: string,
  inputOf: (records: Records) => string,
  isReached = (code: string) => code !== "NOT_FOUND",
): Reading {
  return {
    document: (records) => `mutation { ${field}(input: { ${inputOf(records)} }) { userErrors { code } } }`,
    isReached: (data) => isReached(codeOf(data[field])),
  };
}

const OLD = "version: 999999";
const isConflict = (code: string) => code === "CONFLICT";

/** Acts and pages where it depends on the relation what is reached, asked both ways. What is sent changes nothing. */
export const READINGS: Readonly<Record<string, Reading>> = {
  registerEntry: reading("registerEntry", "reference", "RegisterEntry"),
  "registerEntry fullCase": {
    line: "sees fullCase",
    document: ({ references }) =>
      ask("registerEntry", `reference: ${quoted(references.RegisterEntry)}`, "{ fullCase { openActions { id } } }"),
    isReached: (data) => Boolean(data.registerEntry?.fullCase),
  },
  child: reading("child", "id", "Child"),
  enquiry: reading("enquiry", "reference", "Enquiry"),
  cmeReferral: reading("cmeReferral", "reference", "CmeReferral"),
  pathwayReferral: reading("pathwayReferral", "id", "PathwayReferral"),
  recordActionUpdate: acting(
    "recordActionUpdate",
    ({ ids }) => `actionId: "${ids.Action}", ${OLD}, progress: IN_PROGRESS, text: "Rang"`,
    isConflict,
  ),
  completeAction: acting(
    "completeAction",
    ({ ids }) => `actionId: "${ids.Action}", ${OLD}, outcome: "Done"`,
    isConflict,
  ),
  addCaseNote: acting("addCaseNote", ({ ids }) => `entryId: "${ids.RegisterEntry}", text: " "`),
  "writePrivateNote fullCase": {
    ...acting("writePrivateNote", ({ ids }) => `entryId: "${ids.RegisterEntry}", text: " "`),
    line: "sees fullCase",
  },
  appendReferralUpdate: acting("appendReferralUpdate", ({ ids }) => `referralId: "${ids.CmeReferral}", text: " "`),
  raiseConcern: acting("raiseConcern", ({ ids }) => `enquiryId: "${ids.Enquiry}", reason: " "`),
  recordContactSafety: acting("recordContactSafety", ({ ids }) => `enquiryId: "${ids.Enquiry}", ${OLD}`),
  correctChild: acting(
    "correctChild",
    ({ ids }) => `childId: "${ids.Child}", ${OLD}, reason: "Wrong", firstName: "Ada"`,
  ),
  changeReferralGroup: acting(
    "changeReferralGroup",
    ({ ids }) => `entryId: "${ids.RegisterEntry}", ${OLD}, group: NOT_ON_ROLL_HARD_TO_PLACE, reason: "Moved"`,
  ),
  recordLocation: acting(
    "recordLocation",
    ({ ids }) => `entryId: "${ids.RegisterEntry}", ${OLD}, locationStatus: LOCATED, evidence: "Seen"`,
  ),
  proposeRemoval: acting(
    "proposeRemoval",
    ({ ids }) => `entryId: "${ids.RegisterEntry}", ${OLD}, outcome: "NEW_SCHOOL", reason: "Started"`,
  ),
};

/** Lists, with the kind of record they hold and what shows it. */
export const LISTS: Readonly<Record<string, { kind: string; document: string; line?: string }>> = {
  register: { kind: "RegisterEntry", document: "{ register(first: 100) { nodes { id } } }" },
  search: { kind: "RegisterEntry", document: `{ search(text: "Greenwood", first: 50) { nodes { id } } }` },
  actions: { kind: "Action", document: "{ actions(first: 100) { nodes { id } } }" },
  myActions: { kind: "Action", document: "{ myActions(first: 100) { nodes { id } } }" },
  enquiries: { kind: "Enquiry", document: "{ enquiries(first: 100) { nodes { id } } }" },
  cmeReferrals: { kind: "CmeReferral", document: "{ cmeReferrals(first: 100) { nodes { id } } }" },
  disclosures: { kind: "Disclosure", document: "{ disclosures(first: 100) { nodes { id } } }" },
  pathwayReferrals: { kind: "PathwayReferral", document: "{ pathwayReferrals(first: 100) { nodes { id } } }" },
};
