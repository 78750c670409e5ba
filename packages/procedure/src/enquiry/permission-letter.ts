import { dayInWords, type PlainDate } from "../days/plain-date.js";
import type { OffRollRoute } from "../pack/enquiry-rules.js";

/** What a permission letter says besides what the route says. It never holds a child's name. */
export interface LetterFacts {
  readonly authority: string;
  readonly schoolName: string | null;
  /** Reference of the enquiry. */
  readonly reference: string;
  readonly on: PlainDate;
  readonly ground: { readonly code: string; readonly says: string };
  readonly regulations: string;
  readonly ctfCode: string | null;
  /** What the grantor added. */
  readonly note: string | null;
}

const GIVES: Readonly<Record<OffRollRoute["grant"], string>> = {
  PERMISSION: "gives permission to take the child off your roll",
  AGREEMENT: "agrees that you take the child off your roll",
  WRITTEN_CONFIRMATION: "confirms in writing that you may take the child off your roll",
  ADVICE: "has completed its enquiries and advises you to take the child off your roll",
  NONE: "has nothing to grant: the conditions of the procedure are met, and you may take the child off your roll",
};

/** What the school is told, dated and in writing: who gives what, on which ground, the code of the transfer file, and what to do in order (CSP-12, M9, M10). */
export function permissionLetter(
  route: Pick<OffRollRoute, "grant" | "grantorWords" | "label" | "instructions">,
  facts: LetterFacts,
): string {
  const { ground, ctfCode, note } = facts;
  return [
    `${facts.authority}, ${dayInWords(facts.on)}`,
    `To ${facts.schoolName ?? "the school"}, about enquiry ${facts.reference}`,
    `${route.label}: ${route.grantorWords} ${GIVES[route.grant]}, from ${dayInWords(facts.on)} and not for any day before it.`,
    `Ground: ${ground.code}, ${ground.says.replace(/\.$/, "")} (${facts.regulations}).`,
    ...(ctfCode === null ? [] : [`Destination code of the transfer file: ${ctfCode}.`]),
    ...(note === null ? [] : [note]),
    ...route.instructions.map(({ says }, index) => `${index + 1}. ${says}`),
  ].join("\n\n");
}

/** The name of what a route gives, for people. */
export function grantWords(route: Pick<OffRollRoute, "grant">): string {
  return GRANTS[route.grant];
}

const GRANTS: Readonly<Record<OffRollRoute["grant"], string>> = {
  PERMISSION: "Permission",
  AGREEMENT: "Agreement",
  WRITTEN_CONFIRMATION: "Written confirmation",
  ADVICE: "Advice to remove",
  NONE: "No permission needed",
};
