import { Sight } from "../codes.js";
import type { Act } from "../permissions/matrix.js";

/** What a machine client may be let do. It holds no role: what no scope of its names is refused. */
export const TokenScope = {
  FIGURES: "FIGURES",
  REGISTER_LINES: "REGISTER_LINES",
  REFERRALS: "REFERRALS",
} as const;

/** One of TokenScope. */
export type TokenScope = (typeof TokenScope)[keyof typeof TokenScope];

/** What a scope opens. */
interface ScopeRow {
  /** The acts of MAY that it names: nothing of the panel, nothing hidden, nothing that leaves in a file. */
  readonly acts: readonly Act[];
  readonly sight: Sight;
  /** It shows children, so the strategic lead agrees to it beforehand. */
  readonly needsAgreement: boolean;
}

/** Each scope as data. A further act is one more word here. */
export const SCOPES: Readonly<Record<TokenScope, ScopeRow>> = {
  FIGURES: { acts: ["figures"], sight: Sight.NONE, needsAgreement: false },
  REGISTER_LINES: { acts: ["register"], sight: Sight.REGISTER_LINE, needsAgreement: true },
  REFERRALS: { acts: ["referralForms", "submitCmeReferral"], sight: Sight.NONE, needsAgreement: false },
};

/** Says whether a token with these scopes may do the act. */
export function mayByToken(scopes: readonly TokenScope[], act: string): boolean {
  return scopes.some((scope) => (SCOPES[scope].acts as readonly string[]).includes(act));
}

/** How much of a child a token with these scopes sees. */
export function sightOfScopes(scopes: readonly TokenScope[]): Sight {
  return scopes.some((scope) => SCOPES[scope].sight === Sight.REGISTER_LINE) ? Sight.REGISTER_LINE : Sight.NONE;
}

/** Says whether the strategic lead agrees before a token with these scopes is made. */
export function needsAgreement(scopes: readonly TokenScope[]): boolean {
  return scopes.some((scope) => SCOPES[scope].needsAgreement);
}
