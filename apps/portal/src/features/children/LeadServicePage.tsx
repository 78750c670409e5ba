import {
  choicesOf,
  MutationForm,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const LeadServicePageQuery = graphql(`
  query LeadServicePage($reference: String!) {
    registerEntry(reference: $reference) { id version leadService { id name } leadProfessional child { firstName lastName } }
    services { id name }
  }
`);

const ChangeLeadService = graphql(
  `
    mutation ChangeLeadService($input: ChangeLeadServiceInput!) {
      changeLeadService(input: $input) { entry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Names the service that leads on the child, and the person there, with the reason. */
export function LeadServicePage() {
  const reference = useReference();
  const query = usePageQuery(LeadServicePageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ChangeLeadService, {
    payload: (data) => data.changeLeadService,
    onDone: () => done(childAddress(reference), "Lead service changed."),
    onConflict: query.retry,
  });
  return (
    <ChildFormPage title="Change the lead service" query={query}>
      {(entry, { services }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            entryId: entry.id,
            version: entry.version,
            leadServiceId: values.chosen("leadServiceId", "Choose the service that leads"),
            leadProfessional: values.optional("leadProfessional"),
            reason: values.text("reason"),
          })}
          conflict={{
            keepTheirsTo: childAddress(reference),
            lines: (sent) => [
              {
                label: "Lead service",
                theirs: entry.leadService?.name ?? "",
                yours: services.find((one) => one.id === sent.leadServiceId)?.name ?? "",
              },
              { label: "Lead professional", theirs: entry.leadProfessional ?? "", yours: sent.leadProfessional ?? "" },
            ],
          }}
        >
          <SelectField
            name="leadServiceId"
            label="Lead service"
            choices={choicesOf(services)}
            empty="Choose a service"
            defaultValue={entry.leadService?.id}
          />
          <TextField
            name="leadProfessional"
            label="Lead professional (optional)"
            defaultValue={entry.leadProfessional}
            width={30}
          />
          <TextArea name="reason" label="Why is it changed?" limit={1000} />
          <SaveOrCancel text="Change lead service" isBusy={form.isSending} cancelTo={childAddress(reference)} />
        </MutationForm>
      )}
    </ChildFormPage>
  );
}
