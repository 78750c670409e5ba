import type {
  ActionProgress,
  ActionState,
  AgendaItemState,
  AttendanceState,
  DecisionBasis,
  PlainDate,
  ReferralGroup,
  RemovalState,
} from "@rome/procedure";
import type { Meeting } from "../meetings/index.js";

/** How one seat was filled, with names. */
export interface SeatRecord {
  number: number;
  title: string;
  isChair: boolean;
  state: AttendanceState | null;
  person: string | null;
  alternate: string | null;
  note: string | null;
}

/** Somebody invited for named items, with the references of those children (AFC-128). */
export interface GuestRecord {
  name: string;
  service: string | null;
  references: string[];
}

/** An action with its owner in words. */
export interface ActionRecord {
  entryId: string;
  reference: string;
  text: string;
  owner: string;
  dueOn: PlainDate | null;
}

/** An action the panel heard about, with what was last said of it. */
export interface ReportedRecord extends ActionRecord {
  state: ActionState;
  progress: ActionProgress | null;
  outcome: string | null;
  lastSaid: string | null;
  escalatedTo: string | null;
}

/** What the panel decided about a proposal to remove a child, and who was there. */
export interface RemovalRecord {
  entryId: string;
  state: RemovalState;
  outcomeCode: string;
  reason: string;
  panelDecision: string | null;
  present: string[];
}

/** One child of the agenda with what the panel decided. */
export interface ItemRecord {
  entryId: string;
  reference: string;
  firstName: string;
  lastName: string;
  dateOfBirth: PlainDate;
  group: ReferralGroup | null;
  position: number;
  state: AgendaItemState;
  isLate: boolean;
  why: string;
  decisionText: string | null;
  decisionGroup: ReferralGroup | null;
  /** How the panel came to it; null before it was recorded. */
  basis: DecisionBasis | null;
  dissents: { who: string; seat: string; words: string }[];
  leadService: string | null;
  pathways: string[];
  reviewOn: PlainDate | null;
  vulnerability: string | null;
  deferredReason: string | null;
}

/** Everything that was recorded of one meeting: what its minutes are written from. */
export interface MeetingRecord {
  meeting: Meeting;
  closedAt: Date;
  next: Pick<Meeting, "heldOn" | "startsAt" | "place"> | null;
  seats: SeatRecord[];
  guests: GuestRecord[];
  items: ItemRecord[];
  actions: ActionRecord[];
  reported: ReportedRecord[];
  removals: RemovalRecord[];
}
