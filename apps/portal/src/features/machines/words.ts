import type { EnumOf } from "../../graphql.js";

/** What a machine client may do. */
export const TOKEN_SCOPES: Readonly<Record<EnumOf<"TokenScope">, string>> = {
  FIGURES: "Read figures that point at no child",
  REGISTER_LINES: "Read lines of the register",
  REFERRALS: "Send referrals to the front door",
};

/** What a client may do, in one line. */
export function inWords(scopes: readonly EnumOf<"TokenScope">[]): string {
  return scopes.map((scope) => TOKEN_SCOPES[scope]).join("; ");
}
