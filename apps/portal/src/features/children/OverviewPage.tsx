import { usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CaseBoards, CaseBoardsEntry } from "../boards/index.js";
import { PutTogether, PutTogetherChild } from "../merging/index.js";
import { PrivateNote, PrivateNoteEntry } from "../private-notes/index.js";
import { SensitiveCard, SensitiveChild } from "../sensitive/index.js";
import { SightNotice, SightNoticeEntry } from "../sight/index.js";
import { childAddress, useReference } from "./address.js";
import { ChildFrame, ChildFrameEntry } from "./ChildFrame.js";
import { EducationEntry, EducationSummary } from "./EducationSummary.js";
import { Household, HouseholdEntry } from "./Household.js";
import { IdentityEntry, IdentitySummary } from "./IdentitySummary.js";
import { LatestNotes, NotesEntry } from "./LatestNotes.js";
import { Notices, NoticesEntry } from "./Notices.js";
import { RegisterEntrySummary, RegisterSummaryEntry } from "./RegisterEntrySummary.js";
import { WhatYouCanDo, WhatYouCanDoEntry } from "./WhatYouCanDo.js";

const OverviewPageQuery = graphql(
  `
    query OverviewPage($reference: String!) {
      registerEntry(reference: $reference) {
        reference
        ...ChildFrameEntry
        ...NoticesEntry
        ...SightNoticeEntry
        ...WhatYouCanDoEntry
        ...RegisterSummaryEntry
        ...EducationEntry
        ...IdentityEntry
        ...HouseholdEntry
        ...NotesEntry
        ...CaseBoardsEntry
        ...PrivateNoteEntry
        child { id ...SensitiveChild ...PutTogetherChild }
      }
    }
  `,
  [
    ChildFrameEntry,
    NoticesEntry,
    SightNoticeEntry,
    WhatYouCanDoEntry,
    RegisterSummaryEntry,
    EducationEntry,
    IdentityEntry,
    HouseholdEntry,
    NotesEntry,
    CaseBoardsEntry,
    PrivateNoteEntry,
    SensitiveChild,
    PutTogetherChild,
  ],
);

/** The first tab of a child's page: everything the register says of the child, each part with its way to change it. */
export function OverviewPage() {
  const query = usePageQuery(OverviewPageQuery, { reference: useReference() });
  return (
    <ChildFrame tab="Overview" query={query}>
      {(entry) => (
        <div className="app-columns">
          <div className="app-columns__main">
            <SightNotice entry={entry} />
            <Notices entry={entry} />
            <PutTogether child={entry.child} at={childAddress(entry.reference)} />
            <RegisterEntrySummary entry={entry} />
            <CaseBoards entry={entry} />
            <EducationSummary entry={entry} />
            <IdentitySummary entry={entry} />
            <SensitiveCard child={entry.child} at={childAddress(entry.reference)} />
            <Household entry={entry} />
            <LatestNotes entry={entry} />
            <PrivateNote entry={entry} />
          </div>
          <WhatYouCanDo entry={entry} />
        </div>
      )}
    </ChildFrame>
  );
}
