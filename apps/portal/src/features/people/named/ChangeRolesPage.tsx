import { useParams } from "react-router";
import {
  CheckboxesField,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { type EnumOf, graphql } from "../../../graphql.js";
import { NamedPersonQuery } from "./named-query.js";
import { choicesOfRoles, NAMED, rolesInWords } from "./words.js";

const ChangePersonRoles = graphql(
  `mutation ChangePersonRoles($input: ChangePersonRolesInput!) {
    changePersonRoles(input: $input) { named { person { id roles } version } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

/** Other roles for somebody; those that are not the viewer's to give stay as they are. */
export function ChangeRolesPage() {
  const { id = "" } = useParams();
  const own = `${NAMED.to}/${id}`;
  const query = usePageQuery(NamedPersonQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ChangePersonRoles, {
    payload: (data) => data.changePersonRoles,
    onDone: () => done(own, "Roles changed. They hold from the next click on."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Change roles"
      query={query}
      show={(data) => (data.namedPerson?.viewerCanChangeRoles ? data.namedPerson : null)}
      back={{ to: own, text: "Back" }}
      caption={({ person }) => person.name}
    >
      {({ person, rolesToGive, version }) => {
        const others = person.roles.filter((role) => !rolesToGive.includes(role));
        return (
          <MutationForm
            form={form}
            input={(values) => ({
              personId: person.id,
              version,
              roles: [...others, ...values.all<EnumOf<"Role">>("roles")],
            })}
            conflict={{
              keepTheirsTo: own,
              lines: (sent) => [
                { label: "Roles", theirs: rolesInWords(person.roles), yours: rolesInWords(sent.roles) },
              ],
            }}
          >
            {others.length > 0 && (
              <p className="govuk-body">They keep what a system administrator gave: {rolesInWords(others)}.</p>
            )}
            <CheckboxesField
              name="roles"
              label="What may they do?"
              hint="Tick as little as they need"
              choices={choicesOfRoles(rolesToGive)}
              defaultValues={person.roles}
            />
            <SaveOrCancel text="Save the roles" isBusy={form.isSending} cancelTo={own} />
          </MutationForm>
        );
      }}
    </QueryPage>
  );
}
