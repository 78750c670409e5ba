import type { PlainDate } from "../days/plain-date.js";

/** The regulations a ground is written in: a letter means something only within its set (Q12). */
export const RegulationSet = {
  /** The Education (Pupil Registration) (England) Regulations 2006, regulation 8(1), until 18 August 2024. */
  REGULATIONS_2006: "REGULATIONS_2006",
  /** The School Attendance (Pupil Registration) (England) Regulations 2024, regulation 9(1), from 19 August 2024. */
  REGULATIONS_2024: "REGULATIONS_2024",
} as const;

/** One of RegulationSet. */
export type RegulationSet = (typeof RegulationSet)[keyof typeof RegulationSet];

/** One statutory ground on which a name may leave an admission register. */
export interface DeletionGround {
  /** As printed, such as 9(1)(i). */
  readonly code: string;
  readonly says: string;
  /** What must also be true, each in words. */
  readonly tests: readonly string[];
  /** What the authority does when a name left on this ground; null where nothing follows. */
  readonly followUp: string | null;
  /** School and authority must have enquired together first (H and I of 2024; F and H of 2006). */
  readonly needsJointEnquiry: boolean;
  /** Codes of the 2024 set that took its place; empty where none did. Only grounds of 2006 have it. */
  readonly successors?: readonly string[];
}

/** A set of grounds, and the days on which it is the law. */
export interface DeletionGrounds {
  readonly set: RegulationSet;
  readonly name: string;
  readonly from: PlainDate;
  /** Last day on which it is the law; null while it is. */
  readonly until: PlainDate | null;
  readonly grounds: readonly DeletionGround[];
}
