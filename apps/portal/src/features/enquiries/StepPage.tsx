import { Link, useParams } from "react-router";
import {
  choicesOf,
  MutationForm,
  RadiosField,
  SaveOrCancel,
  SelectField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";
import { readWhen, WhenFields } from "./WhenFields.js";

const StepPageQuery = graphql(`
  query StepPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      child { id firstName lastName }
      documents { id name }
      steps { code label source asksInWriting asksDocument }
    }
  }
`);

const RecordStep = graphql(
  `
    mutation RecordStep($input: RecordStepInput!) {
      recordStep(input: $input) { enquiry { id version } line { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** A step of the authority's own procedure, with what it asks for. */
export function StepPage() {
  const reference = useEnquiryReference();
  const { stepCode = "" } = useParams();
  const query = usePageQuery(StepPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordStep, {
    payload: (data) => data.recordStep,
    onDone: () => done(enquiryAddress(reference), "Step recorded."),
  });
  return (
    <EnquiryFormPage title="Record a step of the procedure" query={query}>
      {(enquiry) => {
        const step = enquiry.steps.find(({ code }) => code === stepCode);
        if (!step) return <p className="govuk-body">This step is not yours to record, or the enquiry is closed.</p>;
        return (
          <MutationForm
            form={form}
            input={(values) => ({
              enquiryId: enquiry.id,
              stepCode,
              inWriting: values.yesNo("inWriting"),
              documentId: values.optional("documentId"),
              note: values.optional("note"),
              ...readWhen(values),
            })}
          >
            <p className="govuk-body-l">{step.label}</p>
            {step.asksInWriting && (
              <RadiosField
                name="inWriting"
                label="Is it in writing?"
                choices={[
                  { value: "yes", text: "Yes" },
                  { value: "no", text: "No" },
                ]}
                isInline
                isSmall
              />
            )}
            {(step.asksDocument || enquiry.documents.length > 0) && (
              <SelectField
                name="documentId"
                label="Document that belongs to it"
                choices={choicesOf(enquiry.documents)}
                empty="None"
              />
            )}
            {step.asksDocument && (
              <p className="govuk-body">
                <Link className="govuk-link" to={enquiryAddress(reference, "documents/new")}>
                  Attach the document first
                </Link>
              </p>
            )}
            <TextArea name="note" label="What was learned or decided?" limit={2000} />
            <WhenFields />
            <p className="govuk-body-s app-muted">Where this is written: {step.source}</p>
            <SaveOrCancel text="Save the step" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
          </MutationForm>
        );
      }}
    </EnquiryFormPage>
  );
}
