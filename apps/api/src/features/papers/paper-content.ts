import type { PlainDate } from "@rome/procedure";

/** What a paper says, frozen as data in the act that issues it; made into a page afterwards. Never an address. */
export type PaperPart =
  | { kind: "COVER"; entryId: null; content: Cover }
  | { kind: "CHANGES"; entryId: null; content: { children: ChangedChild[] } }
  | { kind: "AGENDA"; entryId: null; content: { groups: AgendaPart[] } }
  | { kind: "CHILD"; entryId: string; content: ChildPage }
  | { kind: "ACTIONS"; entryId: null; content: { services: ServiceActions[] } }
  | { kind: "REGISTER"; entryId: null; content: { children: RegisterLine[] } };

/** The first page. Nothing on it is about a child. */
export interface Cover {
  authority: string;
  panel: string;
  heldOn: PlainDate;
  startsAt: string;
  place: string;
  number: number;
  reason: string | null;
  confidentialityNotice: string;
  legalBasis: string;
  /** Fingerprint of the register's copy. */
  snapshotHash: string;
  issuedOn: PlainDate;
  issuedBy: string;
  onAgenda: number;
  onRegister: number;
}

/** One thing that changed, in words. */
export interface ChangeLine {
  label: string;
  before: string | null;
  after: string | null;
}

/** A child of whom something changed since the last panel. */
export interface ChangedChild {
  reference: string;
  name: string;
  changes: readonly ChangeLine[];
}

/** One group of the agenda. */
export interface AgendaPart {
  heading: string;
  minutes: number;
  items: { place: string; reference: string; name: string; schoolYear: string; why: string }[];
}

/** One child's page. */
export interface ChildPage {
  /** Group and number within it, such as 1.3; what a late child is called instead. */
  place: string;
  reference: string;
  name: string;
  why: string;
  /** The register line: label and value, in order. */
  line: { field: string; label: string; value: string | null }[];
  changes: ChangeLine[];
  /** What a supplement puts right; null where the page is about the child as a whole. */
  corrections: ChangeLine[] | null;
  safety: Safety | null;
  lastDecision: { text: string; on: PlainDate | null; service: string | null; group: string | null } | null;
  actions: ActionLine[];
  /** What of the child is marked as disputed; left out of papers issued before it was kept. */
  disputed?: string[];
  removal: { outcome: string; reason: string; by: string; on: PlainDate } | null;
}

/** The newest Signs of Safety note. */
export interface Safety {
  on: PlainDate;
  by: string;
  workingWell: string;
  concerns: string;
  /** The lines of the concerns, and whether something answers each; left out of papers issued before it was kept. */
  worries?: { text: string; isAnswered: boolean }[];
  childView: string | null;
  parentView: string | null;
  needsToHappen: string;
  teams: string[];
}

/** One open action. */
export interface ActionLine {
  reference: string;
  name: string;
  text: string;
  owner: string;
  dueOn: PlainDate | null;
  isOverdue: boolean;
  lastSaid: string | null;
}

/** The open actions of one service. */
export interface ServiceActions {
  service: string;
  actions: ActionLine[];
}

/** One line of the register as it is circulated again. */
export interface RegisterLine {
  reference: string;
  name: string;
  schoolYear: string;
  group: string | null;
  school: string | null;
  hours: string | null;
  leadService: string | null;
}
