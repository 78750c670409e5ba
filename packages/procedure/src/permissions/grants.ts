import type { Role } from "../codes.js";

/** How somebody stands to what an act is about. A role opens only the relations its row names. */
export const Relation = {
  /** Everything of their own authority's register. */
  REGISTER: "REGISTER",
  /** What is theirs or their service's: an action they own, a referral they sent, minutes of a meeting they chaired. */
  OWN: "OWN",
  /** The meeting, items and children that an alternate's or a guest's pass lets them into, for as long as it lasts. */
  PASS: "PASS",
  /** The children of their own school, and what the school was told. */
  SCHOOL: "SCHOOL",
  /** What concerns nobody else: their own settings, drafts, notes, calendar and seat. */
  SELF: "SELF",
  /** Figures without a name, small numbers hidden. */
  FIGURES: "FIGURES",
} as const;

/** One of Relation. */
export type Relation = (typeof Relation)[keyof typeof Relation];

/** What a row allows. What no row names is refused. */
export const Effect = {
  ALLOW: "ALLOW",
  /** Only with a reason given, which is kept with the event. */
  WITH_REASON: "WITH_REASON",
  /** Only by somebody else than who proposed it. */
  SECOND_PERSON: "SECOND_PERSON",
} as const;

/** One of Effect. */
export type Effect = (typeof Effect)[keyof typeof Effect];

/** A role, the relation it needs and what follows. */
export interface Grant {
  readonly role: Role;
  readonly relation: Relation;
  readonly effect: Effect;
}

/** One entry of a row: a role alone may do the act for every child of the register; a grant says under what condition. */
export type RowEntry = Role | Grant;

function granting(relation: Relation, effect: Effect = Effect.ALLOW) {
  return (roles: readonly Role[]): readonly Grant[] => roles.map((role) => ({ role, relation, effect }));
}

/** These roles, for what is theirs or their service's. */
export const forOwn = granting(Relation.OWN);
/** These roles, for the meeting, items and children of their pass. */
export const byPass = granting(Relation.PASS);
/** These roles, for the children of their school. */
export const forSchool = granting(Relation.SCHOOL);
/** These roles, for their own things. */
export const forSelf = granting(Relation.SELF);
/** These roles see figures only. */
export const inFigures = granting(Relation.FIGURES);
/** These roles, for every child of the register, when they say why. */
export const withReason = granting(Relation.REGISTER, Effect.WITH_REASON);
/** These roles, for what is theirs or their service's, when they say why. */
export const forOwnWithReason = granting(Relation.OWN, Effect.WITH_REASON);
/** These roles, for every child of the register, when somebody else proposed it. */
export const asSecondPerson = granting(Relation.REGISTER, Effect.SECOND_PERSON);

/** What an entry of a row says in full. */
export function grantOf(entry: RowEntry): Grant {
  return typeof entry === "string" ? { role: entry, relation: Relation.REGISTER, effect: Effect.ALLOW } : entry;
}
