import { type FragmentOf, graphql, type ResultOf } from "../../graphql.js";

/** What is held of a child and hidden: kinds and numbers, and the usual reasons for being shown it. */
export const SensitiveChild = graphql(`
  fragment SensitiveChild on Child {
    id
    addressProtection
    sensitiveDetails {
      held { kind words count formerCount viewerCanReveal whyNot needsFreshSignIn }
      reasons { code label asksWords }
      hasAddressNote
    }
  }
`);

/** A child as the pages of this room read it. */
export type SensitiveOf = FragmentOf<typeof SensitiveChild>;

/** What is held of the child, where the person may know of it at all. */
export type HeldOfChild = NonNullable<ResultOf<typeof SensitiveChild>["sensitiveDetails"]>;
