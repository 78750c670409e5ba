import { ConfirmForm, QueryPage, UserErrors, useDone, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useRequest } from "./request-query.js";
import { requestAddress } from "./words.js";

const CollectSubjectAccess = graphql(
  `
    mutation CollectSubjectAccess($input: CollectSubjectAccessInput!) {
      collectSubjectAccess(input: $input) { request { id version state collectedAt } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Brings together everything that leads to the child, or what came since. */
export function CollectPage() {
  const { reference, query } = useRequest();
  const done = useDone();
  const back = requestAddress(reference);
  const form = useMutationForm(CollectSubjectAccess, {
    payload: (data) => data.collectSubjectAccess,
    onDone: () => done(requestAddress(reference, "items"), "Everything held is brought together."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Bring together what we hold`}
      heading={() => "Bring together what we hold"}
      query={query}
      show={(data) => data.subjectAccessRequest}
      back={{ to: back, text: reference }}
    >
      {(request) => (
        <ConfirmForm
          form={form}
          button={request.collectedAt ? "Bring together what came since" : "Bring it together"}
          cancelTo={back}
          input={() => ({ requestId: request.id, version: request.version })}
        >
          <p className="govuk-body">
            Every part of the register that leads to this child is read: the register line, enquiries, notes, papers,
            actions, who looked, and what was shared. What members noted for themselves is part of it.
          </p>
          <p className="govuk-body">
            Letters, emails and files kept elsewhere are not here. Ask the services for them, and add them to what you
            send.
          </p>
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
