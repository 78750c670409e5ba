import { useParams } from "react-router";
import { QueryPage, usePageQuery } from "../../design/index.js";
import { ImportPageQuery, importAddress } from "./import-query.js";
import { MatchColumns } from "./MatchColumns.js";

/** Goes back to the second step: the rows are checked again afterwards. */
export function MatchAgainPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(ImportPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title="Match the columns again"
      query={query}
      show={(data) => (data.importRun ? { run: data.importRun, fields: data.importFields } : null)}
      back={{ to: importAddress(id), text: "Check the rows" }}
      caption={() => "Step 2 of 5: match columns"}
      isWide
    >
      {({ run, fields }) => <MatchColumns run={run} fields={fields} reload={query.retry} />}
    </QueryPage>
  );
}
