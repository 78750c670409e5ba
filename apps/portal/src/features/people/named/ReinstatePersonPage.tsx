import { useParams } from "react-router";
import {
  ConfirmForm,
  EmailAddress,
  QueryPage,
  SummaryList,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { NamedPersonQuery } from "./named-query.js";
import { NAMED, rolesInWords } from "./words.js";

const ReinstatePerson = graphql(
  `mutation ReinstatePerson($input: ReinstatePersonInput!) {
    reinstatePerson(input: $input) { named { person { id isActive } version } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

/** Lets somebody who was ended sign in again, with the roles they had. */
export function ReinstatePersonPage() {
  const { id = "" } = useParams();
  const own = `${NAMED.to}/${id}`;
  const query = usePageQuery(NamedPersonQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ReinstatePerson, {
    payload: (data) => data.reinstatePerson,
    onDone: () => done(own, "They may sign in again."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Let somebody sign in again"
      query={query}
      show={(data) => (data.namedPerson?.viewerCanReinstate ? data.namedPerson : null)}
      back={{ to: own, text: "Back" }}
    >
      {({ person, version }) => (
        <ConfirmForm
          form={form}
          button="Let them sign in again"
          cancelTo={own}
          input={() => ({ personId: person.id, version })}
        >
          <p className="govuk-body">They have the roles they had. A seat and actions stay with whoever has them now.</p>
          <SummaryList
            rows={[
              { label: "Person", value: person.name },
              { label: "Email", value: <EmailAddress of={person.email} /> },
              { label: "Roles", value: rolesInWords(person.roles) },
            ]}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
