import { AddressProtection, DetailKind } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import { Relation } from "../permissions/grants.js";
import { mayAs } from "../permissions/matrix.js";
import type { Actor } from "../permissions/relations.js";

/** How somebody stands to a child whose details they ask for. */
export const Tie = {
  /** They keep the register. */
  REGISTER: "REGISTER",
  /** The child's open enquiry was given to them. */
  ALLOCATED: "ALLOCATED",
  /** Their service leads, or they or their service own an open action. */
  OWN_SERVICE: "OWN_SERVICE",
} as const;

/** One of Tie. */
export type Tie = (typeof Tie)[keyof typeof Tie];

/** Who may be shown a kind of detail. */
export interface DetailRule {
  /** What one and several of them are called. */
  readonly words: readonly [one: string, several: string];
  readonly shownTo: readonly Tie[];
  /** Who is left of them where the child's address is protected, or may be. */
  readonly shownToWhenProtected: readonly Tie[];
  /** Asks for a sign-in of the last minutes. */
  readonly needsFreshSignIn: boolean;
}

const WORKING: readonly Tie[] = [Tie.REGISTER, Tie.ALLOCATED, Tie.OWN_SERVICE];
const FEW: readonly Tie[] = [Tie.REGISTER, Tie.ALLOCATED];

/**
 * Who may be shown what. Source: AfC CME procedure (July 2021), appendix 2, confidentiality [AFC-132].
 * Decision: the procedure says only that information is confidential; business support and the strategic lead, the
 * officer with the enquiry and the services that work with the child are shown details with a reason. Where an address
 * is protected, a contact may lead to it: both are then for the first two alone.
 */
export const DETAIL_RULES: Readonly<Record<DetailKind, DetailRule>> = {
  [DetailKind.ADDRESS]: {
    words: ["address", "addresses"],
    shownTo: WORKING,
    shownToWhenProtected: FEW,
    needsFreshSignIn: true,
  },
  [DetailKind.CONTACT]: {
    words: ["contact", "contacts"],
    shownTo: WORKING,
    shownToWhenProtected: FEW,
    needsFreshSignIn: false,
  },
  [DetailKind.HEALTH]: {
    words: ["health detail", "health details"],
    shownTo: WORKING,
    shownToWhenProtected: WORKING,
    needsFreshSignIn: false,
  },
  [DetailKind.POLICE]: {
    words: ["police or youth offending detail", "police or youth offending details"],
    shownTo: WORKING,
    shownToWhenProtected: WORKING,
    needsFreshSignIn: false,
  },
};

/** A usual reason for being shown what is hidden. */
export interface RevealReason {
  readonly code: string;
  readonly label: string;
}

/** The reason that says nothing by itself, so that words must go with it. */
export const OTHER_REASON = "OTHER";

/** Fewest characters of a reason in a person's own words. Decision: no document gives a number; a few words that mean something. */
const REVEAL_REASON_CHARACTERS = 10;

/** The usual reasons. Decision: no document lists them; these are what officers and business support do with a detail. */
export const REVEAL_REASONS: readonly RevealReason[] = [
  { code: "VISIT_OR_WRITE", label: "I am about to visit or write to the family" },
  { code: "RING", label: "I am about to ring or message the family" },
  { code: "ASK_ANOTHER_SERVICE", label: "I am checking with another service where the child is" },
  { code: "WEIGH_A_RISK", label: "I am weighing a risk to the child" },
  { code: "PUT_RIGHT", label: "I am putting the record right" },
  { code: OTHER_REASON, label: "Another reason" },
];

/** The usual reasons at the front door, where a whole form is shown at once. Decision as for REVEAL_REASONS. */
export const REFERRAL_REVEAL_REASONS: readonly RevealReason[] = [
  { code: "SCREENING", label: "I am screening this referral" },
  { code: "ACTING_ON_IT", label: "My service is acting on this referral" },
  { code: OTHER_REASON, label: "Another reason" },
];

/** Who works with a child, as far as being shown details asks. */
export interface WhoWorks {
  /** The officers of the child's open enquiries. */
  readonly officerIds: readonly string[];
  /** The lead service, and the services of open actions. */
  readonly serviceIds: readonly string[];
  /** The owners of open actions. */
  readonly ownerIds: readonly string[];
}

/** How somebody stands to a child: by the register, or by what is theirs or their service's, as far as the matrix opens either. */
export function tiesTo(actor: Actor, { officerIds, serviceIds, ownerIds }: WhoWorks): readonly Tie[] {
  const opens = (...relations: Relation[]) => mayAs(actor.roles, "revealChildDetails", relations);
  if (!opens(Relation.OWN)) return [];
  const isOwn = (actor.serviceId !== null && serviceIds.includes(actor.serviceId)) || ownerIds.includes(actor.personId);
  return [
    ...(opens() ? [Tie.REGISTER] : []),
    ...(officerIds.includes(actor.personId) ? [Tie.ALLOCATED] : []),
    ...(isOwn ? [Tie.OWN_SERVICE] : []),
  ];
}

/** Decides whether somebody with these ties may be shown this kind of detail of a child. */
export function decideShown(kind: DetailKind, ties: readonly Tie[], protection: AddressProtection): Decision {
  const { shownTo, shownToWhenProtected } = DETAIL_RULES[kind];
  const has = (some: readonly Tie[]) => ties.some((tie) => some.includes(tie));
  if (!has(shownTo)) return refuse("REVEAL_NOT_YOURS");
  return protection === AddressProtection.NONE || has(shownToWhenProtected) ? allow : refuse("REVEAL_PROTECTED");
}

/** The reason as it is kept, in words; null when it says too little. */
export function reasonInWords(
  usual: readonly RevealReason[],
  given: { readonly code: string; readonly words: string },
): string | null {
  const reason = usual.find(({ code }) => code === given.code);
  const words = given.words.trim();
  if (!reason) return null;
  if (reason.code !== OTHER_REASON) return words === "" ? reason.label : `${reason.label}: ${words}`;
  return words.length >= REVEAL_REASON_CHARACTERS ? words : null;
}
