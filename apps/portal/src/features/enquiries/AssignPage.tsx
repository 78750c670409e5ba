import {
  choicesOf,
  MutationForm,
  SaveOrCancel,
  SelectField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

const AssignPageQuery = graphql(`
  query AssignPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      version
      child { id firstName lastName }
      officer { id name }
      copiedTo { id name }
      officers { id name }
    }
  }
`);

const AssignEnquiry = graphql(
  `
    mutation AssignEnquiry($input: AssignEnquiryInput!) {
      assignEnquiry(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Gives a search to an officer, with a copy to somebody. */
export function AssignPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(AssignPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(AssignEnquiry, {
    payload: (data) => data.assignEnquiry,
    onDone: () => done(enquiryAddress(reference), "Enquiry given to the officer."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Give the enquiry to an officer" query={query}>
      {(enquiry) => {
        const nameOf = (id: string | null) => enquiry.officers.find((officer) => officer.id === id)?.name ?? "";
        return (
          <MutationForm
            form={form}
            input={(values) => ({
              enquiryId: enquiry.id,
              version: enquiry.version,
              officerId: values.chosen("officerId", "Choose the officer"),
              copiedToId: values.optional("copiedToId"),
            })}
            conflict={{
              keepTheirsTo: enquiryAddress(reference),
              lines: (sent) => [
                { label: "Officer", theirs: enquiry.officer?.name ?? "", yours: nameOf(sent.officerId) },
              ],
            }}
          >
            <SelectField
              name="officerId"
              label="Officer"
              choices={choicesOf(enquiry.officers)}
              empty="Choose an officer"
              defaultValue={enquiry.officer?.id}
            />
            <SelectField
              name="copiedToId"
              label="Copy to"
              choices={choicesOf(enquiry.officers)}
              empty="Nobody"
              defaultValue={enquiry.copiedTo?.id}
            />
            <SaveOrCancel text="Give the enquiry" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
          </MutationForm>
        );
      }}
    </EnquiryFormPage>
  );
}
