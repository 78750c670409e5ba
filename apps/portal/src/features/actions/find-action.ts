import { ChildLinkEntry } from "../../design/ChildLink.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { DueTagAction } from "./DueTag.js";

/** The open actions of one child, among which one is looked up by its id. */
export const OpenActionsEntry = graphql(
  `
    fragment OpenActionsEntry on RegisterEntry {
      id
      ...ChildLinkEntry
      fullCase {
        openActions {
          id
          version
          text
          isOutstanding
          ...DueTagAction
          ownerService { id name }
          ownerPerson { id name }
          ownerProposal { id version state reason proposedAt proposedBy { id name } service { id name } }
          escalations { id state level { code label } toWhom raisedAt }
          notices { id kind madeAt person { id name } }
        }
      }
    }
  `,
  [ChildLinkEntry, DueTagAction],
);

/** One open action of a child by its id; null when it is not open or not this child's. */
export function findAction(masked: FragmentOf<typeof OpenActionsEntry> | null | undefined, id: string) {
  if (!masked) return null;
  const entry = readFragment(OpenActionsEntry, masked);
  const action = entry.fullCase?.openActions.find((one) => one.id === id);
  return action ? { ...action, entry } : null;
}
