import {
  CheckboxesField,
  choicesOfWords,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { choicesOfPeople } from "../people/index.js";
import { TOKEN_SCOPES } from "./words.js";

const AddMachineClientPageQuery = graphql(
  `query AddMachineClientPage { people { id name isActive service { name } } }`,
);

const AddMachineClient = graphql(
  `mutation AddMachineClient($input: AddMachineClientInput!) {
    addMachineClient(input: $input) { machineClient { id needsAgreement } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

const LIST = "/admin/machine-clients";

/** Adds a system that is to ask the register by itself. */
export function AddMachineClientPage() {
  const query = usePageQuery(AddMachineClientPageQuery, {});
  const done = useDone();
  const form = useMutationForm(AddMachineClient, {
    payload: (data) => data.addMachineClient,
    onDone: ({ machineClient }) =>
      done(LIST, machineClient?.needsAgreement ? "System added. The strategic lead is asked." : "System added."),
  });
  return (
    <QueryPage
      title="Add a system"
      query={query}
      show={(data) => data.people}
      back={{ to: LIST, text: "Machine clients" }}
    >
      {(people) => (
        <MutationForm
          form={form}
          input={(values) => ({
            name: values.text("name"),
            purpose: values.text("purpose"),
            ownerId: values.chosen("ownerId", "Choose who answers for it"),
            scopes: values.all<EnumOf<"TokenScope">>("scopes"),
          })}
        >
          <TextField name="name" label="What is the system called?" hint="For example, Data warehouse" width={30} />
          <TextArea name="purpose" label="What does it need the register for?" rows={2} />
          <CheckboxesField
            name="scopes"
            label="What may it do?"
            hint="Tick as little as it needs. Reading lines of the register shows children, so the strategic lead agrees first."
            choices={choicesOfWords(TOKEN_SCOPES)}
          />
          <SelectField
            name="ownerId"
            label="Who answers for it?"
            hint="They hear of it some time before a token ends"
            choices={choicesOfPeople(people)}
            empty="Choose a person"
          />
          <SaveOrCancel text="Add the system" isBusy={form.isSending} cancelTo={LIST} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
