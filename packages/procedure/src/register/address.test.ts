import { describe, expect, it } from "vitest";
import { AddressProtection } from "../codes.js";
import { decideAddressProtection } from "./address.js";

describe("an address that must not be shared", () => {
  const reason = "Police advice of 3 November";

  it("is confirmed or released, whichever a person decides", () => {
    for (const isProtected of [true, false]) {
      const facts = { protection: AddressProtection.TO_CONFIRM, isProtected, reason };
      expect(decideAddressProtection(facts)).toEqual({ allowed: true });
    }
    expect(decideAddressProtection({ protection: AddressProtection.NONE, isProtected: true, reason }).allowed).toBe(
      true,
    );
    expect(
      decideAddressProtection({ protection: AddressProtection.PROTECTED, isProtected: false, reason }).allowed,
    ).toBe(true);
  });

  it("is not decided twice, nor without a reason", () => {
    const again = { allowed: false, rule: "TRANSITION_NOT_ALLOWED" };
    expect(decideAddressProtection({ protection: AddressProtection.PROTECTED, isProtected: true, reason })).toEqual(
      again,
    );
    expect(decideAddressProtection({ protection: AddressProtection.NONE, isProtected: false, reason })).toEqual(again);
    expect(decideAddressProtection({ protection: AddressProtection.NONE, isProtected: true, reason: " " })).toEqual({
      allowed: false,
      rule: "REASON_REQUIRED",
    });
  });
});
