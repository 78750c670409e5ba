import { ConfirmForm, QueryPage, SummaryList, UserErrors, useDone, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useRequest } from "./request-query.js";
import { requestAddress } from "./words.js";

const ReleaseSubjectAccess = graphql(
  `
    mutation ReleaseSubjectAccess($input: ReleaseSubjectAccessInput!) {
      releaseSubjectAccess(input: $input) { request { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** A last look before the copy is released. */
export function ReleasePage() {
  const { reference, query } = useRequest();
  const done = useDone();
  const back = requestAddress(reference);
  const form = useMutationForm(ReleaseSubjectAccess, {
    payload: (data) => data.releaseSubjectAccess,
    onDone: () => done(back, "The copy is released. Download it and send it safely."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Release the copy`}
      heading={() => "Release the copy"}
      query={query}
      show={(data) => data.subjectAccessRequest}
      back={{ to: back, text: reference }}
    >
      {(request) => (
        <ConfirmForm
          form={form}
          button="Release the copy"
          cancelTo={back}
          input={() => ({ requestId: request.id, version: request.version })}
        >
          <SummaryList
            rows={[
              { label: "For", value: request.requesterName },
              { label: "Items", value: String(request.sources.reduce((sum, part) => sum + part.total, 0)) },
              {
                label: "Without a decision",
                value: String(request.sources.reduce((sum, part) => sum + part.undecided, 0)),
              },
            ]}
          />
          <p className="govuk-body">
            What you release is kept with its fingerprint and leaves a line in the sharing log. It can be fetched here
            for a time, and the request says until when. You may be asked to sign in again.
          </p>
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
