import { useParams } from "react-router";
import {
  FormattedDate,
  QueryPage,
  Section,
  SummaryList,
  Table,
  usePageQuery,
  WarningText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { PAPER_STATES, paperName } from "./paper-words.js";

const PaperPageQuery = graphql(`
  query PaperPage($id: ID!) {
    meetingPaper(id: $id) {
      id
      number
      reason
      hash
      pages
      madeAt
      madeBy { id name }
      isAsIssued
      copies { id mark state hash madeAt }
    }
  }
`);

/** The evidence of a paper: its fingerprint worked out again, and whose copies were made. */
export function PaperPage() {
  const { id = "", paperId = "" } = useParams();
  const query = usePageQuery(PaperPageQuery, { id: paperId }, { isFresh: true });
  return (
    <QueryPage
      title="Evidence of a paper"
      query={query}
      show={(data) => data.meetingPaper}
      heading={(paper) => `Evidence: ${paperName(paper).toLowerCase()}`}
      back={{ to: `/meetings/${id}`, text: "Meeting" }}
      isWide
    >
      {(paper) => (
        <>
          {!paper.isAsIssued && (
            <WarningText>
              What is kept no longer agrees with the fingerprints taken when this was issued. Tell whoever looks after
              the register at once.
            </WarningText>
          )}
          <SummaryList
            rows={[
              {
                label: "As it was issued",
                value: paper.isAsIssued
                  ? "Yes: register, words and page agree with their fingerprints, worked out again just now"
                  : "No",
              },
              { label: "Issued by", value: paper.madeBy?.name },
              { label: "Issued", value: <FormattedDate at={paper.madeAt} /> },
              ...(paper.reason ? [{ label: "Why", value: paper.reason }] : []),
              { label: "Fingerprint", value: <code className="app-fingerprint">{paper.hash}</code> },
            ]}
          />
          <Section heading="PDFs, each marked for its reader">
            {paper.copies.length === 0 && <p className="govuk-body">No PDF has been made.</p>}
            {paper.copies.length > 0 && (
              <Table
                caption="PDFs"
                isCaptionHidden
                rows={paper.copies}
                rowKey={(copy) => copy.id}
                columns={[
                  { heading: "Copy for", cell: (copy) => copy.mark },
                  { heading: "State", cell: (copy) => PAPER_STATES[copy.state].text },
                  { heading: "Made", cell: (copy) => <FormattedDate at={copy.madeAt} none="Not yet" /> },
                  {
                    heading: "Fingerprint",
                    cell: (copy) => <code className="app-fingerprint">{copy.hash ?? "–"}</code>,
                  },
                ]}
              />
            )}
          </Section>
        </>
      )}
    </QueryPage>
  );
}
