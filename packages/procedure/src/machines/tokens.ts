import { addDays, type PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import { needsAgreement, type TokenScope } from "./scopes.js";

/** The longest a token lasts, in days, and how long before its end the owner hears of it. Working rules of the register. */
export const TOKEN_DAYS = { longest: 365, warnBefore: 14 } as const;

/** A machine client as the rules see it. */
export interface ClientFacts {
  readonly scopes: readonly TokenScope[];
  readonly addedBy: string;
  readonly isAgreed: boolean;
}

/** Decides whether somebody may agree that a client reads register lines: once, and never who added it. */
export function decideAgreeingToClient({ scopes, addedBy, isAgreed }: ClientFacts, actorId: string): Decision {
  if (isAgreed || !needsAgreement(scopes)) return refuse("MACHINE_NOTHING_TO_AGREE");
  return addedBy === actorId ? refuse("MACHINE_NEEDS_SECOND_PERSON") : allow;
}

/** Decides whether a token may be made that lasts until this day, that day included. */
export function decideIssuingToken(
  { scopes, isAgreed }: Pick<ClientFacts, "scopes" | "isAgreed">,
  expiresOn: PlainDate,
  today: PlainDate,
): Decision {
  if (needsAgreement(scopes) && !isAgreed) return refuse("MACHINE_NOT_AGREED");
  const isWithin = expiresOn >= today && expiresOn <= addDays(today, TOKEN_DAYS.longest);
  return isWithin ? allow : refuse("TOKEN_LASTS_A_YEAR");
}

/** Decides whether a token may be revoked: once. */
export function decideRevokingToken(isRevoked: boolean): Decision {
  return isRevoked ? refuse("TOKEN_ALREADY_REVOKED") : allow;
}
