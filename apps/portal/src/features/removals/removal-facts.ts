import { ChildLinkEntry } from "../../design/ChildLink.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { DueTagAction } from "../actions/index.js";

/** Everything that deciding a removal rests on. */
export const RemovalFacts = graphql(
  `
    fragment RemovalFacts on RemovalRequest @_unmask {
      id
      version
      state
      reason
      outcome { code label }
      proposedBy { id name }
      proposedAt
      meeting { id heldOn }
      panelDecision
      decidedAt
      present { id state seat { id number title } person { id name } alternate { id name } }
      approvedBy { id name }
      approvedAt
      declinedReason
      viewerCanApprove
      viewerCanWithdraw
      whyNot { code message source }
      entry {
        id
        reference
        status
        daysOnRegister
        leadService { id name }
        atBoards { board { code label } returnOn }
        ...ChildLinkEntry
        child { id schoolYear }
        fullCase {
          openActions { id text ...DueTagAction ownerService { id name } ownerPerson { id name } }
        }
      }
    }
  `,
  [ChildLinkEntry, DueTagAction],
);

/** One removal with its facts. */
export type Removal = ResultOf<typeof RemovalFacts>;
