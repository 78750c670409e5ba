import { choicesOf, SelectField, UserErrors, useDone, useMutationForm, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";
import { OfficerForm } from "./OfficerForm.js";

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
      {(enquiry) => (
        <OfficerForm
          enquiry={enquiry}
          form={form}
          label="Officer"
          chosen={enquiry.officer?.id}
          input={(values, given) => ({ ...given, copiedToId: values.optional("copiedToId") })}
          button="Give the enquiry"
        >
          <SelectField
            name="copiedToId"
            label="Copy to"
            choices={choicesOf(enquiry.officers)}
            empty="Nobody"
            defaultValue={enquiry.copiedTo?.id}
          />
        </OfficerForm>
      )}
    </EnquiryFormPage>
  );
}
