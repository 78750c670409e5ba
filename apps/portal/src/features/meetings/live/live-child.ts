import { ChildLinkEntry } from "../../../design/ChildLink.js";
import { graphql, type ResultOf } from "../../../graphql.js";
import { DueTagAction } from "../../actions/index.js";
import { LiveMeeting } from "./LiveFrame.js";

/** One child on the agenda, with what was decided. */
export const LiveItem = graphql(`
  fragment LiveItem on AgendaItem @_unmask {
    id
    version
    kind
    why
    state
    deferredReason
    removalRequest { id version state awaitsPanel reason outcome { code label } proposedBy { id name } }
    decision {
      text
      leadService { id name }
      group
      pathways
      reviewOn
      vulnerability
      recordedBy { id name }
      recordedAt
    }
    actions { id text ownerService { id name } ownerPerson { id name } dueOn }
    entry { id reference group leadService { id name } child { id firstName lastName } }
  }
`);

/** What the panel looks at while it discusses a child. */
export const LiveEntry = graphql(
  `
    fragment LiveEntry on RegisterEntry @_unmask {
      id
      version
      reference
      group
      groupName
      hoursPerWeek
      onRoll
      daysOnRegister
      reason
      school { id name }
      provisionType { code label }
      leadService { id name }
      child { id schoolYear firstName lastName }
      ...ChildLinkEntry
      fullCase {
        changesSinceLastPanel { field label before after on isNewToViewer }
        latestSignsOfSafety {
          id
          workingWell
          concerns
          childView
          parentView
          needsToHappen
          mode
          writtenAt
          writtenBy { id name }
          teams { id name }
        }
        openActions { id text ...DueTagAction ownerService { id name } ownerPerson { id name } }
      }
    }
  `,
  [ChildLinkEntry, DueTagAction],
);

/** Asks for the meeting's agenda and for one child of it. */
export const LiveChildPageQuery = graphql(
  `
    query LiveChildPage($id: ID!, $reference: String!, $hasReference: Boolean!) {
      meeting(id: $id) {
        id
        state
        viewerCanKeep
        ...LiveMeeting
        agenda { id ...LiveItem }
        groups { group items { id } }
      }
      registerEntry(reference: $reference) @include(if: $hasReference) { id ...LiveEntry }
      nextMeeting { id heldOn }
      services { id name }
      procedure { key groups { group number name } }
    }
  `,
  [LiveMeeting, LiveItem, LiveEntry],
);

/** The agenda item being discussed. */
export type Item = ResultOf<typeof LiveItem>;
/** The child being discussed. */
export type Entry = ResultOf<typeof LiveEntry>;
/** Choices that the forms of a meeting need. */
export interface LiveChoices {
  meetingId: string;
  services: readonly { id: string; name: string }[];
  groups: readonly { group: string; number: number; name: string }[];
}
