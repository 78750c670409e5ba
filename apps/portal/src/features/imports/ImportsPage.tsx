import { Link, useSearchParams } from "react-router";
import { FormattedDate, Pagination, QueryPage, Section, Table, Tag, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { IMPORT_STATES } from "../../wording.js";
import { UploadForm } from "./UploadForm.js";

const ImportsPageQuery = graphql(`
  query ImportsPage($after: String) {
    imports(first: 20, after: $after) {
      nodes { id fileName state uploadedAt uploadedBy { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Bring in a file, and see what was brought in before. */
export function ImportsPage() {
  const [params] = useSearchParams();
  const mayUpload = useMayEnter("BRING_IN");
  const query = usePageQuery(ImportsPageQuery, { after: params.get("after") });
  return (
    <QueryPage title="Import" query={query} show={(data) => data.imports} back={{ to: "/admin", text: "Admin" }} isWide>
      {({ nodes, pageInfo }) => (
        <>
          {mayUpload && <UploadForm />}
          <Section heading="Earlier imports">
            {nodes.length === 0 && <p className="govuk-body">No file has been brought in yet.</p>}
            {nodes.length > 0 && (
              <Table
                caption="Earlier imports"
                isCaptionHidden
                rows={nodes}
                rowKey={(run) => run.id}
                columns={[
                  {
                    heading: "File",
                    cell: (run) => (
                      <Link className="govuk-link app-anywhere" to={`/imports/${encodeURIComponent(run.id)}`}>
                        {run.fileName}
                      </Link>
                    ),
                  },
                  { heading: "Uploaded", cell: (run) => <FormattedDate at={run.uploadedAt} /> },
                  { heading: "By", cell: (run) => run.uploadedBy.name },
                  {
                    heading: "State",
                    cell: (run) => (
                      <Tag colour={run.state === "CONFIRMED" ? "green" : "grey"}>{IMPORT_STATES[run.state]}</Tag>
                    ),
                  },
                ]}
              />
            )}
            <Pagination pageInfo={pageInfo} />
          </Section>
        </>
      )}
    </QueryPage>
  );
}
