import { MutationForm, UserErrors, useDone, useMutationForm, usePageQuery } from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { yesOrNo } from "../../wording.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";
import { ProvisionFields, readProvision } from "./ProvisionFields.js";

const ProvisionPageQuery = graphql(`
  query ProvisionPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      version
      onRoll
      school { id name }
      responsibleTeam
      provisionType { code label }
      hoursPerWeek
      reducedHoursPlan { hoursNow targetHours reviewOn }
      child { firstName lastName }
    }
    schools { id name }
    procedure { provisionTypes { code label } }
  }
`);

const RecordProvision = graphql(
  `
    mutation RecordProvision($input: RecordProvisionInput!) {
      recordProvision(input: $input) { entry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Records school, roll, provision and hours; the population is worked out anew from them. */
export function ProvisionPage() {
  const reference = useReference();
  const query = usePageQuery(ProvisionPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordProvision, {
    payload: (data) => data.recordProvision,
    onDone: () => done(childAddress(reference), "School, provision and hours recorded."),
    onConflict: query.retry,
  });
  return (
    <ChildFormPage title="Change school, provision or hours" query={query}>
      {(entry, { schools, procedure }) => (
        <MutationForm
          form={form}
          input={(values) => ({ entryId: entry.id, version: entry.version, ...readProvision(values, schools) })}
          conflict={{
            keepTheirsTo: childAddress(reference),
            lines: (sent) => [
              {
                label: "School",
                theirs: entry.school?.name ?? "",
                yours: schools.find((one) => one.id === sent.schoolId)?.name ?? sent.schoolName ?? "",
              },
              { label: "On roll", theirs: yesOrNo(entry.onRoll), yours: yesOrNo(sent.onRoll) },
              {
                label: "Hours a week",
                theirs: String(entry.hoursPerWeek ?? ""),
                yours: String(sent.hoursPerWeek ?? ""),
              },
            ],
          }}
        >
          <ProvisionFields entry={entry} schools={schools} provisionTypes={procedure.provisionTypes} />
          <SaveOrCancel text="Save school and provision" isBusy={form.isSending} cancelTo={childAddress(reference)} />
        </MutationForm>
      )}
    </ChildFormPage>
  );
}
