import { FormattedDate, SummaryList, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";
import { ConfirmVoiding, ProposeVoiding, WithdrawVoiding } from "./VoidForms.js";

const VoidPageQuery = graphql(`
  query VoidPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      version
      status
      reference
      dateAdded
      viewerCanVoid
      viewerCanConfirmVoid
      voiding { reason proposedAt proposedBy { name } confirmedBy { name } }
      child { firstName lastName }
    }
  }
`);

/** Voids an entry that was made in error: one person proposes, a second confirms. */
export function VoidPage() {
  const query = usePageQuery(VoidPageQuery, { reference: useReference() }, { isFresh: true });
  return (
    <ChildFormPage title="Void an entry made in error" query={query}>
      {(entry) => {
        const { voiding } = entry;
        if (!voiding) return <ProposeVoiding entry={entry} reload={query.retry} />;
        return (
          <>
            <SummaryList
              rows={[
                {
                  label: "Proposed by",
                  value: voiding.proposedBy.name,
                  note: <FormattedDate at={voiding.proposedAt} />,
                },
                { label: "Reason", value: voiding.reason },
                { label: "Confirmed by", value: voiding.confirmedBy?.name ?? "Nobody yet" },
              ]}
            />
            {!voiding.confirmedBy && entry.viewerCanConfirmVoid && (
              <ConfirmVoiding entry={entry} reason={voiding.reason} reload={query.retry} />
            )}
            {!voiding.confirmedBy && !entry.viewerCanConfirmVoid && (
              <p className="govuk-body">A second person must confirm it. It cannot be the person who proposed it.</p>
            )}
            {!voiding.confirmedBy && <WithdrawVoiding entry={entry} reload={query.retry} />}
          </>
        );
      }}
    </ChildFormPage>
  );
}
