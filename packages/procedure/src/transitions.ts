import type {
  ActionState,
  AgendaItemState,
  EntryStatus,
  EscalationState,
  ImportState,
  MeetingState,
  MinutesState,
  OwnerProposalState,
  PathwayReferralState,
  ReferralState,
  RemovalState,
} from "./codes.js";

/** For each state of a thing, the states it may move to next; the only way to move it. */
export type TransitionTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** A child's entry on the register; it is closed only where no panel decides (AFC-22, AFC-23, Q18, Q43). */
export const ENTRY_MOVES = {
  ADDED: ["ACTIVE", "CLOSED", "VOIDED"],
  ACTIVE: ["REMOVAL_PROPOSED", "CLOSED", "VOIDED"],
  REMOVAL_PROPOSED: ["ACTIVE", "REMOVED", "VOIDED"],
  REMOVED: [],
  CLOSED: [],
  VOIDED: [],
} as const satisfies TransitionTable<EntryStatus>;

/** A referral to the panel: screened in the act of sending it, on one agenda or the next, then what came of it (AFC-67). */
export const REFERRAL_MOVES = {
  SCREENED: ["COLLATED", "REGISTERED", "FAIR_ACCESS", "ALTERNATIVE_PROVISION", "JOINT_AGENCY"],
  COLLATED: ["COLLATED", "REGISTERED", "FAIR_ACCESS", "ALTERNATIVE_PROVISION", "JOINT_AGENCY"],
  REGISTERED: [],
  FAIR_ACCESS: [],
  ALTERNATIVE_PROVISION: [],
  JOINT_AGENCY: [],
} as const satisfies TransitionTable<ReferralState>;

/** A panel meeting; once closed its record is locked (Q39). */
export const MEETING_MOVES = {
  SCHEDULED: ["AGENDA_DRAFT", "CANCELLED"],
  AGENDA_DRAFT: ["CIRCULATED", "CANCELLED"],
  CIRCULATED: ["IN_SESSION", "CANCELLED"],
  IN_SESSION: ["CLOSED"],
  CLOSED: [],
  CANCELLED: [],
} as const satisfies TransitionTable<MeetingState>;

/** The minutes of a closed meeting; an edit after approval takes the approval back, and what is published is corrected by appending (Q39). */
export const MINUTES_MOVES = {
  DRAFT: ["APPROVED"],
  APPROVED: ["DRAFT", "PUBLISHED"],
  PUBLISHED: [],
} as const satisfies TransitionTable<MinutesState>;

/** A child's item on an agenda; a deferral can be taken back while the panel still sits (AFC-108). */
export const AGENDA_ITEM_MOVES = {
  LISTED: ["DISCUSSED", "DEFERRED"],
  DEFERRED: ["DISCUSSED"],
  DISCUSSED: [],
} as const satisfies TransitionTable<AgendaItemState>;

/** A child sent to another panel: taken on there or not, then back with an outcome or taken back (AFC-115, AFC-116, AFC-130). */
export const PATHWAY_REFERRAL_MOVES = {
  SENT: ["ACCEPTED", "RETURNED", "WITHDRAWN"],
  ACCEPTED: ["RETURNED", "WITHDRAWN"],
  RETURNED: [],
  WITHDRAWN: [],
} as const satisfies TransitionTable<PathwayReferralState>;

/** An agreed action (AFC-123); overdue, silent and outstanding are computed, never stored. */
export const ACTION_MOVES = {
  OPEN: ["COMPLETED", "CANCELLED"],
  COMPLETED: [],
  CANCELLED: [],
} as const satisfies TransitionTable<ActionState>;

/** An owner's word that an action is somebody else's: answered once (AFC-109, AFC-118). */
export const OWNER_PROPOSAL_MOVES = {
  OPEN: ["ACCEPTED", "DECLINED"],
  ACCEPTED: [],
  DECLINED: [],
} as const satisfies TransitionTable<OwnerProposalState>;

/** An escalation (AFC-119). */
export const ESCALATION_MOVES = {
  OPEN: ["ANSWERED"],
  ANSWERED: [],
  STEP: [],
} as const satisfies TransitionTable<EscalationState>;

/** A removal: decided by the panel in session, then approved by the strategic lead (AFC-23, Q19). */
export const REMOVAL_MOVES = {
  PROPOSED: ["ON_AGENDA", "WITHDRAWN"],
  ON_AGENDA: ["PANEL_AGREED", "PANEL_REFUSED", "DEFERRED", "WITHDRAWN"],
  DEFERRED: ["ON_AGENDA", "WITHDRAWN"],
  PANEL_AGREED: ["APPROVED", "DECLINED"],
  PANEL_REFUSED: [],
  APPROVED: [],
  DECLINED: [],
  WITHDRAWN: [],
} as const satisfies TransitionTable<RemovalState>;

/** Bringing in a register file; nothing is saved before it is confirmed. */
export const IMPORT_MOVES = {
  READING: ["MATCH_COLUMNS", "CHECKING", "REFUSED", "CANCELLED"],
  MATCH_COLUMNS: ["CHECKING", "REFUSED", "CANCELLED"],
  CHECKING: ["CHECK_ROWS", "MATCH_COLUMNS", "REFUSED", "CANCELLED"],
  CHECK_ROWS: ["CHECKING", "MATCH_COLUMNS", "CONFIRMED", "CANCELLED"],
  CONFIRMED: [],
  CANCELLED: [],
  REFUSED: [],
} as const satisfies TransitionTable<ImportState>;

/** The states from which a thing may move to another. */
export function statesLeadingTo<State extends string>(table: TransitionTable<State>, to: State): readonly State[] {
  return (Object.keys(table) as State[]).filter((from) => mayMove(table, from, to));
}

/** The states in which something is still to come of a thing. */
export function statesUnderWay<State extends string>(table: TransitionTable<State>): readonly State[] {
  return (Object.keys(table) as State[]).filter((state) => table[state].length > 0);
}

/** Says whether a thing may move from one state to another. */
export function mayMove<State extends string>(table: TransitionTable<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}
