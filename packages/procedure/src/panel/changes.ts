import { ChangeKind } from "../codes.js";
import { dayInWords, type PlainDate, todayInLondon } from "../days/plain-date.js";
import type { Act } from "../permissions/matrix.js";
import { LINE_LABELS, type LineField, type RegisterLine } from "../register/register-line.js";

const PROVISION: readonly Act[] = ["recordProvision", "recordProvisionFound", "confirmRollDeletion", "confirmImport"];
const LOCATION: readonly Act[] = ["recordLocation", "recordEnquiryLocation", "recordProvisionFound", "confirmImport"];
const LEAD: readonly Act[] = ["changeLeadService", "recordDecision", "confirmImport"];
const GROUP: readonly Act[] = ["changeReferralGroup", "recordDecision", "confirmImport"];
const CHILD: readonly Act[] = ["correctChild", "confirmImport"];
const REMOVAL: readonly Act[] = ["proposeRemoval", "withdrawRemoval", "recordRemovalDecision", "declineRemoval"];
const STAGE: readonly Act[] = ["recordDecision", ...REMOVAL, "reopenEnquiry", "confirmImport"];

/** Of each field of a line: which kind of change it is, and the acts that can bring it about; the newest says on which day. */
const TOLD: Readonly<Partial<Record<LineField, { kind: ChangeKind; by: readonly Act[] }>>> = {
  group: { kind: ChangeKind.MOVED_GROUP, by: GROUP },
  hours: { kind: ChangeKind.HOURS, by: PROVISION },
  plan: { kind: ChangeKind.HOURS, by: PROVISION },
  school: { kind: ChangeKind.SCHOOL, by: PROVISION },
  onRoll: { kind: ChangeKind.SCHOOL, by: PROVISION },
  provision: { kind: ChangeKind.SCHOOL, by: PROVISION },
  location: { kind: ChangeKind.LOCATION, by: LOCATION },
  borough: { kind: ChangeKind.LOCATION, by: ["confirmImport"] },
  leadService: { kind: ChangeKind.LEAD_SERVICE, by: LEAD },
  leadProfessional: { kind: ChangeKind.LEAD_SERVICE, by: LEAD },
  name: { kind: ChangeKind.OTHER, by: CHILD },
  dateOfBirth: { kind: ChangeKind.OTHER, by: CHILD },
  schoolYear: { kind: ChangeKind.OTHER, by: CHILD },
  status: { kind: ChangeKind.OTHER, by: STAGE },
  population: { kind: ChangeKind.OTHER, by: [...PROVISION, ...CHILD] },
  reason: { kind: ChangeKind.OTHER, by: ["confirmImport"] },
};

/** An act on a child's entry between two registers: which, when and by whom. */
export interface ActBehind {
  readonly act: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
}

/** An action that was completed, or fell past its day, between two registers. */
export interface ActionNews {
  readonly kind: typeof ChangeKind.ACTION_DONE | typeof ChangeKind.OVERDUE;
  readonly text: string;
  readonly outcome: string | null;
  readonly dueOn: PlainDate | null;
  readonly at: number;
  readonly by: string | null;
}

/** A note written between two registers: that there is one and by which service; never its text. */
export interface NoteNews {
  readonly note: "CASE_NOTE" | "SIGNS_OF_SAFETY";
  readonly service: string | null;
  readonly at: number;
  readonly by: string;
}

/** What changed between two registers is told from. */
export interface ChangeFacts {
  /** The child's line of the earlier register; null when the child was not on it. */
  readonly before: RegisterLine | null;
  /** The line of the later one; null when the child had left. */
  readonly after: RegisterLine | null;
  readonly addedOn: PlainDate;
  /** Why the child left, in words; null when that is not known. */
  readonly whyLeft: string | null;
  readonly acts: readonly ActBehind[];
  readonly actions: readonly ActionNews[];
  readonly notes: readonly NoteNews[];
}

/** One thing that changed, in words, with the moment and the person where they are known. */
export interface ChildChange {
  readonly kind: ChangeKind;
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly at: number | null;
  readonly by: string | null;
}

const ORDER = Object.values(ChangeKind);

/**
 * What changed for a child between two registers, in the panel's order: new or left, group, hours, school, location,
 * lead service, other fields, actions done, actions overdue, notes (AFC-118). A child on neither register has nothing.
 */
export function changesOfChild(facts: ChangeFacts): ChildChange[] {
  const { before, after } = facts;
  if (!before && !after) return [];
  const line = before && after ? changesOfLine(before, after, facts.acts) : [arrival(facts)];
  return inOrder([...line, ...facts.actions.map(actionChange), ...noteChanges(facts.notes)]);
}

/** What a reader of the register line may be told: fields of the line, and not why the child left (Q25). */
export function changesOnLine(changes: readonly ChildChange[]): ChildChange[] {
  const ofLine = changes.filter(({ kind }) => ORDER.indexOf(kind) < ORDER.indexOf(ChangeKind.ACTION_DONE));
  return ofLine.map((change) => (change.kind === ChangeKind.LEFT ? { ...change, after: null } : change));
}

/** Says whether a change is news to a reader: made by somebody else, after they last looked, or they never looked. */
export function isNewTo(change: ChildChange, reader: { personId: string; lookedAt: number | null }): boolean {
  if (change.by === reader.personId) return false;
  if (reader.lookedAt === null) return true;
  return change.at !== null && change.at > reader.lookedAt;
}

/** The kinds among some changes, each once, in the panel's order. */
export function kindsOf(changes: readonly ChildChange[]): ChangeKind[] {
  return ORDER.filter((kind) => changes.some((change) => change.kind === kind));
}

function inOrder(changes: readonly ChildChange[]): ChildChange[] {
  return changes.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

function arrival({ after, addedOn, whyLeft, acts }: ChangeFacts): ChildChange {
  if (!after) {
    const change = { kind: ChangeKind.LEFT, field: "entry", label: "Left the register", before: null, after: whyLeft };
    return { ...change, ...newest(acts) };
  }
  const moment = oldest(acts);
  // Told on the very day: the day of the change says it already.
  const isSameDay = moment.at !== null && todayInLondon(moment.at) === addedOn;
  const words = isSameDay ? null : `Added on ${dayInWords(addedOn)}`;
  const added = { kind: ChangeKind.NEW, field: "entry", label: "New since the last panel", before: null, after: words };
  return { ...added, ...moment };
}

function changesOfLine(before: RegisterLine, after: RegisterLine, acts: readonly ActBehind[]): ChildChange[] {
  const fields = Object.keys(LINE_LABELS) as LineField[];
  return fields.flatMap((field) => {
    const told = TOLD[field];
    // A register kept before a field was added says nothing of it.
    const was = before[field] ?? null;
    if (!told || was === after[field]) return [];
    const { kind, by } = told;
    const moment = newest(acts.filter(({ act }) => by.some((one) => one === act)));
    return [{ kind, field, label: LINE_LABELS[field], before: was, after: after[field], ...moment }];
  });
}

function newest(acts: readonly ActBehind[]): Pick<ChildChange, "at" | "by"> {
  const last = acts.toSorted((one, other) => one.at - other.at).at(-1);
  return { at: last?.at ?? null, by: last?.by ?? null };
}

function oldest(acts: readonly ActBehind[]): Pick<ChildChange, "at" | "by"> {
  const first = acts.toSorted((one, other) => one.at - other.at)[0];
  return { at: first?.at ?? null, by: first?.by ?? null };
}

function actionChange({ kind, text, outcome, dueOn, at, by }: ActionNews): ChildChange {
  const before = dueOn ? `Due ${dayInWords(dueOn)}` : null;
  if (kind === ChangeKind.OVERDUE) {
    return { kind, field: "actions", label: "Action overdue", before, after: text, at, by };
  }
  return {
    kind,
    field: "actions",
    label: "Action done",
    before,
    after: outcome ? `${text}: ${outcome}` : text,
    at,
    by,
  };
}

const NOTE_WORDS = {
  CASE_NOTE: { field: "caseNotes", one: "New case note", many: "new case notes" },
  SIGNS_OF_SAFETY: { field: "signsOfSafety", one: "New Signs of Safety", many: "new Signs of Safety" },
} as const;

/** One line for each kind of note and service. */
function noteChanges(notes: readonly NoteNews[]): ChildChange[] {
  const groups = Map.groupBy(notes, ({ note, service }) => JSON.stringify([note, service]));
  return [...groups.values()].flatMap((some) => {
    const last = some.toSorted((one, other) => one.at - other.at).at(-1);
    if (!last) return [];
    const { field, one, many } = NOTE_WORDS[last.note];
    const label = some.length === 1 ? one : `${some.length} ${many}`;
    const { service: after, at, by } = last;
    return [{ kind: ChangeKind.NOTE, field, label, before: null, after, at, by }];
  });
}
