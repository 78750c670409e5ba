import { useParams } from "react-router";
import {
  choicesOf,
  type FormValues,
  MutationForm,
  RadiosField,
  SaveOrCancel,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";
import { readWhen, WhenFields } from "./WhenFields.js";

const CheckPageQuery = graphql(`
  query CheckPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      child { id firstName lastName }
      documents { id name }
      checklists { code rows { code label source agencies asksRiskAssessment } }
    }
  }
`);

const RecordCheck = graphql(
  `
    mutation RecordCheck($input: RecordLocationCheckInput!) {
      recordLocationCheck(input: $input) { enquiry { id version } line { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const APPLIES = [
  { value: "yes", text: "I did it" },
  { value: "no", text: "It does not apply to this child" },
];

/** One check of the procedure's list, or one of somebody's own: done or not applicable, with what came of it. */
export function CheckPage() {
  const reference = useEnquiryReference();
  const { rowCode = "" } = useParams();
  const query = usePageQuery(CheckPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordCheck, {
    payload: (data) => data.recordLocationCheck,
    onDone: () => done(enquiryAddress(reference), "Check recorded."),
  });
  return (
    <EnquiryFormPage title="Record a check" query={query}>
      {(enquiry) => {
        const row = enquiry.checklists.flatMap(({ rows }) => rows).find(({ code }) => code === rowCode);
        return (
          <MutationForm
            form={form}
            input={(values) => ({ enquiryId: enquiry.id, rowCode: row?.code ?? null, ...readCheck(values) })}
          >
            {row ? (
              <>
                <p className="govuk-body-l">{row.label}</p>
                <RadiosField name="isApplicable" label="Was it done?" choices={APPLIES} defaultValue="yes" isSmall />
              </>
            ) : (
              <TextField name="extraCheck" label="What did you check?" />
            )}
            {row && row.agencies.length > 0 && (
              <RadiosField
                name="withWhom"
                label="Whom did you ask?"
                hint="Record each one by itself"
                choices={row.agencies.map((agency) => ({ value: agency, text: agency }))}
                isSmall
              />
            )}
            {row?.asksRiskAssessment && (
              <TextArea name="riskAssessment" label="Which risks did you weigh before the visit?" limit={2000} />
            )}
            <TextArea name="outcome" label="What came of it, or why does it not apply?" limit={2000} />
            {enquiry.documents.length > 0 && (
              <SelectField
                name="documentId"
                label="Document that belongs to it"
                choices={choicesOf(enquiry.documents)}
                empty="None"
              />
            )}
            <WhenFields asksWithWhom={!row || row.agencies.length === 0} />
            {row && <p className="govuk-body-s app-muted">Where this is written: {row.source}</p>}
            <SaveOrCancel text="Save the check" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
          </MutationForm>
        );
      }}
    </EnquiryFormPage>
  );
}

function readCheck(values: FormValues) {
  return {
    extraCheck: values.optional("extraCheck"),
    isApplicable: values.yesNo("isApplicable") ?? true,
    outcome: values.text("outcome"),
    riskAssessment: values.optional("riskAssessment"),
    documentId: values.optional("documentId"),
    ...readWhen(values),
  };
}
