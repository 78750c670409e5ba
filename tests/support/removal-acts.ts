import fc from "fast-check";

/** Two strategic leads, business support and a panel member. */
export const PEOPLE = ["Amara Delacroix", "Ines Whitcombe", "Bea Lindqvist", "Tom Hargreaves"] as const;
/** Those of them who lead. */
export const LEADS: readonly string[] = ["Amara Delacroix", "Ines Whitcombe"];
/** One thing that somebody does in a history. */
export type Act =
  | { do: "propose" | "withdraw" | "decline"; who: string }
  | { do: "decide"; who: string; decision: "AGREED" | "REFUSED" | "DEFERRED" }
  | { do: "approve"; who: string; carry: boolean }
  | { do: "meeting"; state: "CIRCULATED" | "IN_SESSION" | "CLOSED" }
  | { do: "chair"; state: "PRESENT" | "APOLOGIES" | null }
  | { do: "action" };

const who = fc.constantFrom(...PEOPLE);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constantFrom("propose" as const, "withdraw" as const, "decline" as const), who }),
  fc.record({
    do: fc.constant("decide" as const),
    who,
    decision: fc.constantFrom("AGREED" as const, "REFUSED" as const, "DEFERRED" as const),
  }),
  fc.record({ do: fc.constant("approve" as const), who, carry: fc.boolean() }),
  fc.record({
    do: fc.constant("meeting" as const),
    state: fc.constantFrom("CIRCULATED" as const, "IN_SESSION" as const, "CLOSED" as const),
  }),
  fc.record({
    do: fc.constant("chair" as const),
    state: fc.constantFrom("PRESENT" as const, "APOLOGIES" as const, null),
  }),
  fc.constant({ do: "action" as const }),
);
/** The way off the register, by anybody: most of these are refused somewhere. */
const way: fc.Arbitrary<Act[]> = fc
  .tuple(who, who, fc.constantFrom(...LEADS), fc.boolean())
  .map(([one, two, lead, carry]) => [
    { do: "propose", who: one },
    { do: "meeting", state: "IN_SESSION" },
    { do: "decide", who: two, decision: "AGREED" },
    { do: "approve", who: lead, carry },
  ]);
/** What may happen to one child: anything, or the way off the register with something in between. */
export const history = fc.oneof(
  fc.array(act, { maxLength: 12 }),
  fc
    .tuple(fc.array(act, { maxLength: 2 }), way, fc.array(act, { maxLength: 3 }), fc.nat(3))
    .map(([before, steps, between, at]) => [...before, ...steps.slice(0, at), ...between, ...steps.slice(at)]),
);
