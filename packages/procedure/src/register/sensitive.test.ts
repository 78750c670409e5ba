import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AddressProtection, DetailKind, Role } from "../codes.js";
import { KEEPERS, REGISTER_READERS } from "../permissions/role-groups.js";
import { DETAIL_RULES, decideShown, REVEAL_REASONS, reasonInWords, tiesTo, type WhoWorks } from "./sensitive.js";

const NOBODY: WhoWorks = { officerIds: [], serviceIds: [], ownerIds: [] };
const me = (roles: readonly Role[], serviceId: string | null = "mine") => ({ personId: "me", serviceId, roles });

/** Written by hand, from the table of who may see what: it shares nothing with the rule. */
function mayByTable(
  kind: DetailKind,
  role: Role,
  works: "officer" | "service" | "owner" | "none",
  isProtected: boolean,
) {
  if (["REGISTER_ADMIN", "STRATEGIC_LEAD"].includes(role)) return true;
  const readers = ["PANEL_MEMBER", "INVESTIGATING_OFFICER", "FRONT_DOOR", "SUPERVISOR", "EHE_OFFICER"];
  if (!readers.includes(role) || works === "none") return false;
  return works === "officer" || !isProtected || kind === "HEALTH" || kind === "POLICE";
}

describe("who is shown a sensitive detail", () => {
  it("agrees with the table for every kind, role, tie and protection", () => {
    const works = fc.constantFrom("officer", "service", "owner", "none");
    const protection = fc.constantFrom(...Object.values(AddressProtection));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(DetailKind)),
        fc.constantFrom(...Object.values(Role)),
        works,
        protection,
        (kind, role, how, protectedAs) => {
          const ties = tiesTo(me([role]), {
            officerIds: how === "officer" ? ["other", "me"] : ["other"],
            serviceIds: how === "service" ? ["theirs", "mine"] : ["theirs"],
            ownerIds: how === "owner" ? ["me"] : [],
          });
          const isProtected = protectedAs !== "NONE";
          expect(decideShown(kind, ties, protectedAs).allowed).toBe(mayByTable(kind, role, how as never, isProtected));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("shows nothing to who has no service because nobody leads the case", () => {
    for (const role of REGISTER_READERS.filter((one) => !(KEEPERS as readonly Role[]).includes(one)))
      expect(tiesTo(me([role], null), NOBODY)).toEqual([]);
  });

  it("has a rule and words for every kind, and asks for a fresh sign-in for an address", () => {
    expect(Object.keys(DETAIL_RULES).toSorted()).toEqual(Object.values(DetailKind).toSorted());
    expect(DETAIL_RULES.ADDRESS.needsFreshSignIn).toBe(true);
  });
});

describe("the reason for being shown it", () => {
  it("is one of the usual ones, or some words of one's own", () => {
    const say = (code: string, words = "") => reasonInWords(REVEAL_REASONS, { code, words });
    expect(say("RING")).toBe("I am about to ring or message the family");
    expect(say("RING", " the aunt ")).toBe("I am about to ring or message the family: the aunt");
    expect(say("OTHER", "a b c d e f")).toBe("a b c d e f");
    expect(say("OTHER", "  because  ")).toBeNull();
    expect(say("NO_SUCH", "a long enough reason")).toBeNull();
  });
});
