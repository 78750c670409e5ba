import { useParams } from "react-router";
import {
  FormattedDate,
  QueryPage,
  Section,
  SummaryList,
  Table,
  usePageQuery,
  WrittenText,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { DISPOSAL_STATES } from "../../wording.js";
import { DecideDisposal } from "./DecideDisposal.js";

const DisposalPageQuery = graphql(`
  query DisposalPage($id: ID!) {
    disposal(id: $id) {
      id
      version
      reference
      state
      dueOn
      ground
      proposedAt
      proposedBy { id name }
      leadApprovedAt
      leadApprovedBy { id name }
      officerApprovedAt
      officerApprovedBy { id name }
      declinedAt
      declinedReason
      declinedBy { id name }
      disposedAt
      lastBackupOn
      fingerprint
      removedRows { what count }
      viewerCanApprove
      viewerCanDecline
    }
  }
`);

type Disposal = NonNullable<ResultOf<typeof DisposalPageQuery>["disposal"]>;

/** One disposal: who proposed it, who approves, and once it is done the certificate, which prints. */
export function DisposalPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(DisposalPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title="Disposal of a record"
      query={query}
      show={(data) => data.disposal}
      heading={(disposal) => (disposal.state === "DISPOSED" ? "Certificate of disposal" : "Disposal of a record")}
      caption={(disposal) => disposal.reference}
      back={{ to: "/retention/disposals", text: "Disposals" }}
    >
      {(disposal) => (
        <>
          <Facts disposal={disposal} />
          {disposal.state === "DISPOSED" && <Certificate disposal={disposal} />}
          {(disposal.viewerCanApprove || disposal.viewerCanDecline) && (
            <DecideDisposal disposal={disposal} retry={query.retry} />
          )}
        </>
      )}
    </QueryPage>
  );
}

function Facts({ disposal }: { disposal: Disposal }) {
  const by = (person: { name: string } | null, at: unknown) =>
    person ? (
      <>
        {person.name}, <FormattedDate at={at as string} />
      </>
    ) : (
      "Not yet"
    );
  return (
    <SummaryList
      rows={[
        { label: "Stands", value: DISPOSAL_STATES[disposal.state] },
        { label: "Time was over", value: <FormattedDate on={disposal.dueOn} /> },
        { label: "Proposed by", value: by(disposal.proposedBy, disposal.proposedAt) },
        ...(disposal.ground ? [{ label: "Rule checked", value: <WrittenText>{disposal.ground}</WrittenText> }] : []),
        { label: "Strategic lead", value: by(disposal.leadApprovedBy, disposal.leadApprovedAt) },
        { label: "Data protection officer", value: by(disposal.officerApprovedBy, disposal.officerApprovedAt) },
        ...(disposal.declinedReason
          ? [
              {
                label: "Declined",
                value: <WrittenText>{disposal.declinedReason}</WrittenText>,
                note: by(disposal.declinedBy, disposal.declinedAt),
              },
            ]
          : []),
      ]}
    />
  );
}

function Certificate({ disposal }: { disposal: Disposal }) {
  return (
    <Section heading="What was deleted">
      <p className="govuk-body">
        Deleted on <FormattedDate at={disposal.disposedAt} />. The last backup that holds the record is gone on{" "}
        <FormattedDate on={disposal.lastBackupOn} />. That something was done, by whom and when, stays in the trail;
        what it said is gone.
      </p>
      <Table
        caption="Rows deleted"
        isCaptionHidden
        rows={disposal.removedRows}
        rowKey={(row) => row.what}
        columns={[
          { heading: "What they held", cell: (row) => row.what },
          { heading: "Rows", cell: (row) => String(row.count) },
        ]}
      />
      <SummaryList
        rows={[{ label: "Fingerprint (SHA-256)", value: <span className="app-anywhere">{disposal.fingerprint}</span> }]}
      />
    </Section>
  );
}
