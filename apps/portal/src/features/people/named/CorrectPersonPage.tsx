import { Link, useParams } from "react-router";
import {
  choicesOf,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  Section,
  SelectField,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql, type ResultOf } from "../../../graphql.js";
import { countOf } from "../../../wording.js";
import { choicesOfPeople } from "../HolderFields.js";
import { NAMED } from "./words.js";

const CorrectPersonPageQuery = graphql(`
  query CorrectPersonPage($id: ID!) {
    namedPerson(id: $id) {
      person { id name service { id name } }
      school { name }
      seat { number title }
      version openActions openEnquiries viewerCanCorrect
    }
    services { id name }
    schools { id name }
    people { id name isActive service { name } }
  }
`);

const CorrectPerson = graphql(
  `mutation CorrectPerson($input: CorrectPersonInput!) {
    correctPerson(input: $input) { named { person { id name service { id name } } version } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

type Named = NonNullable<ResultOf<typeof CorrectPersonPageQuery>["namedPerson"]>;

/** Puts right what somebody is called and where they work, and says before what another service brings with it. */
export function CorrectPersonPage() {
  const { id = "" } = useParams();
  const own = `${NAMED.to}/${id}`;
  const query = usePageQuery(CorrectPersonPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(CorrectPerson, {
    payload: (data) => data.correctPerson,
    onDone: () => done(own, "Corrected. It holds from their next click on."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Correct name or place of work"
      query={query}
      show={({ namedPerson, ...lists }) => (namedPerson?.viewerCanCorrect ? { ...namedPerson, ...lists } : null)}
      back={{ to: own, text: "Back" }}
      caption={({ person }) => person.name}
    >
      {({ person, services, schools, people, ...named }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            personId: person.id,
            version: named.version,
            name: values.text("name"),
            serviceId: values.optional("serviceId"),
            schoolName: values.optional("schoolName"),
            handActionsToPersonId: values.optional("handActionsToPersonId"),
          })}
          conflict={{
            keepTheirsTo: own,
            lines: (sent) => [
              { label: "Name", theirs: person.name, yours: sent.name },
              {
                label: "Service",
                theirs: person.service?.name ?? "None",
                yours: services.find((one) => one.id === sent.serviceId)?.name ?? "None",
              },
              { label: "School", theirs: named.school?.name ?? "None", yours: sent.schoolName ?? "None" },
            ],
          }}
        >
          <TextField
            name="name"
            label="Full name"
            hint="What they did stands under the new name too"
            defaultValue={person.name}
            width={30}
          />
          <SelectField
            name="serviceId"
            label="Service"
            choices={choicesOf(services)}
            empty="None of these"
            defaultValue={person.service?.id}
          />
          <TextField
            name="schoolName"
            label="School, for a school's designated person"
            hint="They see the children of this school, and of no other. A school that is not listed is added."
            list="schools"
            defaultValue={named.school?.name}
          />
          <datalist id="schools">
            {schools.map((school) => (
              <option key={school.id} value={school.name} />
            ))}
          </datalist>
          <WithAnotherService person={person} {...named} />
          {named.openActions > 0 && (
            <SelectField
              name="handActionsToPersonId"
              label="Who has their open actions then?"
              hint="For another service alone"
              choices={choicesOfPeople(people.filter((one) => one.id !== person.id))}
              empty="They keep them"
            />
          )}
          <SaveOrCancel text="Save the correction" isBusy={form.isSending} cancelTo={own} />
        </MutationForm>
      )}
    </QueryPage>
  );
}

/** What another service changes and what it leaves, so that nobody moves with work in hand unseen. */
function WithAnotherService(props: Pick<Named, "person" | "seat" | "openActions" | "openEnquiries">) {
  const { person, seat, openActions, openEnquiries } = props;
  return (
    <Section heading="If you choose another service">
      <ul className="govuk-list govuk-list--bullet">
        <li>
          They work on the actions of that service
          {person.service && <>, and no more on those of {person.service.name}</>}.
        </li>
        {openActions > 0 && (
          <li>{countOf(openActions, "open action")} in their own name: say below who has what is open then.</li>
        )}
        {openEnquiries > 0 && (
          <li>
            {countOf(openEnquiries, "open enquiry", "open enquiries")} in their name{" "}
            {openEnquiries === 1 ? "stays theirs" : "stay theirs"}, until the supervisor gives{" "}
            {openEnquiries === 1 ? "it" : "them"} to somebody else.
          </li>
        )}
        {seat && (
          <li>
            They keep seat {seat.number} of the panel, {seat.title}.{" "}
            <Link className="govuk-link" to={`/people/seats/${seat.number}/end`}>
              End the holding first
            </Link>{" "}
            if they leave it.
          </li>
        )}
      </ul>
    </Section>
  );
}
