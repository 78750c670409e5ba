import {
  choicesOfWords,
  MutationForm,
  RadiosField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { LOCATIONS } from "../../wording.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const LocationPageQuery = graphql(`
  query LocationPage($reference: String!) {
    registerEntry(reference: $reference) { id version locationStatus child { firstName lastName } }
  }
`);

const RecordLocation = graphql(
  `
    mutation RecordLocation($input: RecordLocationInput!) {
      recordLocation(input: $input) { entry { id version locationStatus } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Records whether it is known where the child is, and how it is known. */
export function LocationPage() {
  const reference = useReference();
  const query = usePageQuery(LocationPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordLocation, {
    payload: (data) => data.recordLocation,
    onDone: () => done(childAddress(reference), "Location recorded."),
    onConflict: query.retry,
  });
  const words = (status: EnumOf<"LocationStatus"> | null) => (status ? LOCATIONS[status] : "");
  return (
    <ChildFormPage title="Record where the child is" query={query}>
      {(entry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            entryId: entry.id,
            version: entry.version,
            locationStatus: values.chosen<EnumOf<"LocationStatus">>(
              "locationStatus",
              "Choose whether it is known where the child is",
            ),
            evidence: values.optional("evidence"),
          })}
          conflict={{
            keepTheirsTo: childAddress(reference),
            lines: (sent) => [
              { label: "Where the child is", theirs: words(entry.locationStatus), yours: words(sent.locationStatus) },
            ],
          }}
        >
          <RadiosField
            name="locationStatus"
            label="Is it known where the child is?"
            choices={choicesOfWords(LOCATIONS)}
            defaultValue={entry.locationStatus}
          />
          <TextArea
            name="evidence"
            label="How is it known?"
            hint="For example: seen at home by the education welfare officer on 3 December"
            limit={1000}
          />
          <SaveOrCancel text="Record location" isBusy={form.isSending} cancelTo={childAddress(reference)} />
        </MutationForm>
      )}
    </ChildFormPage>
  );
}
