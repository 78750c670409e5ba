import { Link, useParams } from "react-router";
import {
  ConfirmForm,
  QueryPage,
  SelectField,
  SummaryList,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WarningText,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { countOf } from "../../../wording.js";
import { choicesOfPeople } from "../HolderFields.js";
import { NAMED, rolesInWords } from "./words.js";

const EndPersonPageQuery = graphql(`
  query EndPersonPage($id: ID!) {
    namedPerson(id: $id) {
      person { id name roles }
      seat { number }
      version openActions openEnquiries viewerCanEnd
    }
    people { id name isActive service { name } }
  }
`);

const EndPerson = graphql(
  `mutation EndPerson($input: EndPersonInput!) {
    endPerson(input: $input) { named { person { id isActive } version } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

/** Ends somebody's account, and hands on the actions in their name; whoever holds a seat leaves it first. */
export function EndPersonPage() {
  const { id = "" } = useParams();
  const own = `${NAMED.to}/${id}`;
  const query = usePageQuery(EndPersonPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(EndPerson, {
    payload: (data) => data.endPerson,
    onDone: () => done(own, "Ended. They are signed out with their next click."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="End an account"
      query={query}
      show={({ namedPerson, people }) => (namedPerson?.viewerCanEnd ? { ...namedPerson, people } : null)}
      back={{ to: own, text: "Back" }}
      caption={({ person }) => person.name}
    >
      {({ person, seat, version, openActions, openEnquiries, people }) =>
        seat ? (
          <HoldsSeat number={seat.number} />
        ) : (
          <ConfirmForm
            form={form}
            input={(values) => ({
              personId: person.id,
              version,
              handActionsToPersonId: values.optional("handActionsToPersonId"),
            })}
            button="End their account"
            isWarning
            cancelTo={own}
          >
            <SummaryList
              rows={[
                { label: "Person", value: person.name },
                { label: "Roles", value: rolesInWords(person.roles) },
                { label: "Open actions", value: String(openActions) },
              ]}
            />
            {openEnquiries > 0 && (
              <WarningText>
                {countOf(openEnquiries, "open enquiry", "open enquiries")} in their name{" "}
                {openEnquiries === 1 ? "stays" : "stay"} without an officer who signs in. Ask the supervisor to give{" "}
                {openEnquiries === 1 ? "it" : "them"} to somebody else.
              </WarningText>
            )}
            {openActions > 0 && (
              <SelectField
                name="handActionsToPersonId"
                label="Who takes on their open actions?"
                choices={choicesOfPeople(people.filter((one) => one.id !== person.id))}
                empty="Choose a person"
              />
            )}
          </ConfirmForm>
        )
      }
    </QueryPage>
  );
}

function HoldsSeat({ number }: { number: number }) {
  return (
    <p className="govuk-body">
      They hold seat {number} of the panel.{" "}
      <Link className="govuk-link" to={`/people/seats/${number}/end`}>
        End the holding first, and hand on their open actions
      </Link>
      . Then come back here.
    </p>
  );
}
