import { useParams, useSearchParams } from "react-router";
import { QueryPage, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { DisputeForm } from "../disputes/index.js";
import { requestAddress } from "./words.js";

const DisputeFactPageQuery = graphql(`
  query SubjectAccessDisputePage($reference: String!, $recordId: ID) {
    subjectAccessRequest(reference: $reference) {
      id
      childName
      disputable(recordId: $recordId) { recordId field label }
    }
  }
`);

/** Records that who asked says a fact is wrong: of the child and the line, or of one record that was found. */
export function DisputeFactPage() {
  const { reference = "" } = useParams();
  const [params] = useSearchParams();
  const recordId = params.get("record");
  const source = params.get("part");
  const query = usePageQuery(DisputeFactPageQuery, { reference, recordId }, { isFresh: true });
  const back = requestAddress(reference, source ? `items/${source}` : undefined);
  return (
    <QueryPage
      title={`${reference} – Something is wrong`}
      heading={() => "Somebody says this is wrong"}
      query={query}
      show={(data) => (data.subjectAccessRequest?.disputable.length ? data.subjectAccessRequest : null)}
      caption={({ childName }) => childName ?? ""}
      back={{ to: back, text: source ? "What was found" : reference }}
    >
      {({ disputable }) => {
        const choices = disputable.map(({ recordId: record, field, label }) => ({
          value: `${record} ${field}`,
          text: label,
        }));
        const [only, ...others] = choices;
        return (
          <DisputeForm
            choices={others.length > 0 ? choices : null}
            fact={others.length > 0 ? null : (only?.value ?? null)}
            backTo={back}
            said="Recorded. The mark “Accuracy disputed” stands beside it. It waits for an answer under “Disputed facts”."
          />
        );
      }}
    </QueryPage>
  );
}
