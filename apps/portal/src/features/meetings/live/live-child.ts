import { ChildLinkEntry } from "../../../design/ChildLink.js";
import { graphql, type ResultOf } from "../../../graphql.js";
import { SharedItem } from "../../../live/index.js";
import { DueTagAction } from "../../actions/index.js";
import { PrivateNoteEntry } from "../../private-notes/index.js";
import { NoteWorries } from "../../worries/index.js";
import { SeatAttendance } from "./Attendance.js";
import { LiveMeeting } from "./LiveFrame.js";
import { TimeByGroupMeeting } from "./TimeByGroup.js";

/** One child on the agenda, with what was decided. */
const LiveItem = graphql(
  `
    fragment LiveItem on AgendaItem @_unmask {
      id
      version
      kind
      why
      state
      isSettled
      isLate
      deferredReason
      secondsSpent
      ...SharedItem
      removalRequest { id version state awaitsPanel reason outcome { code label } proposedBy { id name } }
      decision {
        text
        leadService { id name }
        group
        pathways
        reviewOn
        vulnerability
        basis
        dissents { seat { id title } person { id name } words }
        recordedBy { id name }
        recordedAt
      }
      actions { id text ownerService { id name } ownerPerson { id name } dueOn }
      entry { id reference group leadService { id name } child { id firstName lastName } ...ChildLinkEntry }
    }
  `,
  [ChildLinkEntry, SharedItem],
);

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
      ...PrivateNoteEntry
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
          ...NoteWorries
        }
        openActions { id text ...DueTagAction ownerService { id name } ownerPerson { id name } }
      }
    }
  `,
  [DueTagAction, NoteWorries, PrivateNoteEntry],
);

/** Asks for the meeting: its agenda, its time, who is here, and the choices of its forms. */
export const LiveChildPageQuery = graphql(
  `
    query LiveChildPage($id: ID!) {
      meeting(id: $id) {
        id
        state
        viewerCanKeep
        currentItem { id }
        dueChoices { written label dueOn }
        ...LiveMeeting
        ...TimeByGroupMeeting
        agenda { id ...LiveItem }
        groups { group items { id } }
        attendance { id ...SeatAttendance }
      }
      people { id name isActive }
      services { id name }
      procedure { key groups { group number name } boards { code label isNamedInDecision } }
    }
  `,
  [LiveMeeting, TimeByGroupMeeting, LiveItem, SeatAttendance],
);

/** Asks for one child of the agenda. */
export const LiveChildQuery = graphql(
  `query LiveChild($reference: String!) { registerEntry(reference: $reference) { id ...LiveEntry } }`,
  [LiveEntry],
);

/** The meeting as the page of its children has it. */
export type ShownMeeting = NonNullable<ResultOf<typeof LiveChildPageQuery>["meeting"]>;
/** The agenda item being discussed. */
export type Item = ResultOf<typeof LiveItem>;
/** The child being discussed. */
export type Entry = ResultOf<typeof LiveEntry>;
/** The child's place on the agenda, and how to go on. */
export interface Place {
  number: number;
  of: number;
  previous: Item | undefined;
  next: Item | undefined;
}
