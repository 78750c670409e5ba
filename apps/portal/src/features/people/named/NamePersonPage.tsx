import {
  CheckboxesField,
  choicesOf,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  SelectField,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { type EnumOf, graphql } from "../../../graphql.js";
import { choicesOfRoles, NAMED } from "./words.js";

const NamePersonPageQuery = graphql(`
  query NamePersonPage {
    viewer { rolesToGive }
    services { id name }
    schools { id name }
  }
`);

const NamePerson = graphql(
  `mutation NamePerson($input: NamePersonInput!) {
    namePerson(input: $input) { named { person { id } } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

/** Names somebody new: who they are, where they work, and what they may do. */
export function NamePersonPage() {
  const query = usePageQuery(NamePersonPageQuery, {}, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(NamePerson, {
    payload: (data) => data.namePerson,
    onDone: ({ named }) => done(named ? `${NAMED.to}/${named.person.id}` : NAMED.to, "Named. They may sign in now."),
  });
  return (
    <QueryPage
      title="Name a person"
      query={query}
      show={(data) => (data.viewer && data.viewer.rolesToGive.length > 0 ? { ...data, viewer: data.viewer } : null)}
      back={NAMED}
    >
      {({ viewer, services, schools }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            newPerson: {
              name: values.text("newPerson-name"),
              email: values.text("newPerson-email"),
              serviceId: values.optional("newPerson-serviceId"),
            },
            schoolName: values.optional("schoolName"),
            roles: values.all<EnumOf<"Role">>("roles"),
          })}
        >
          <TextField name="newPerson-name" label="Full name" width={30} />
          <TextField
            name="newPerson-email"
            label="Work email"
            hint="The address of their council account. They sign in with that"
            type="email"
            width={30}
          />
          <SelectField name="newPerson-serviceId" label="Service" choices={choicesOf(services)} empty="None of these" />
          <TextField
            name="schoolName"
            label="School, for a school's designated person"
            hint="Start typing, then choose. A school that is not listed is added."
            list="schools"
          />
          <datalist id="schools">
            {schools.map((school) => (
              <option key={school.id} value={school.name} />
            ))}
          </datalist>
          <CheckboxesField
            name="roles"
            label="What may they do?"
            hint="Tick as little as they need"
            choices={choicesOfRoles(viewer.rolesToGive)}
          />
          <SaveOrCancel text="Name this person" isBusy={form.isSending} cancelTo={NAMED.to} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
