import type { EnquiryState, NotificationState, OffRollState } from "../codes.js";
import type { TransitionTable } from "../transitions.js";

/** One search for one child: with the school, referred, joint, found, closed (requirements E9, M8, M11, M19). */
export const ENQUIRY_MOVES = {
  WITH_SCHOOL: ["REFERRED", "JOINT", "FOUND", "CLOSED"],
  REFERRED: ["WITH_SCHOOL", "JOINT", "CLOSED"],
  JOINT: ["FOUND", "CLOSED"],
  FOUND: ["JOINT", "CLOSED"],
  CLOSED: ["JOINT"],
} as const satisfies TransitionTable<EnquiryState>;

/** The permission to take a child off a school's roll (requirements E9). */
export const OFF_ROLL_MOVES = {
  REQUESTED: ["CHECKING", "GRANTED", "REFUSED"],
  CHECKING: ["GRANTED", "REFUSED"],
  GRANTED: ["EXERCISED"],
  REFUSED: [],
  EXERCISED: [],
} as const satisfies TransitionTable<OffRollState>;

/** Somebody who must be told: told, or settled with the reason why they need not be (M14). */
export const NOTIFICATION_MOVES = {
  OPEN: ["TOLD", "SETTLED"],
  TOLD: [],
  SETTLED: [],
} as const satisfies TransitionTable<NotificationState>;
