import { useState } from "react";
import { Link } from "react-router";
import {
  CheckboxesField,
  choicesOf,
  choicesOfCodes,
  choicesOfWords,
  DateField,
  type FormValues,
  Inset,
  MutationForm,
  QueryPage,
  RadiosField,
  SaveOrCancel,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  YesNoField,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { PROTECTIONS } from "../../wording.js";
import { enquiryAddress } from "./address.js";

const NewEnquiryPageQuery = graphql(`
  query NewEnquiryPage($asksSchool: Boolean!) {
    procedure { key name vulnerabilityGroups { code label } risks { code label } }
    schools @include(if: $asksSchool) { id name }
  }
`);

const OpenEnquiry = graphql(
  `
    mutation OpenEnquiry($input: OpenEnquiryInput!) {
      openEnquiry(input: $input) {
        enquiry { id reference }
        knownEnquiry { id reference }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Begins to look for a child: who it is, since when, and what makes them vulnerable. */
export function NewEnquiryPage() {
  const { isSchool } = useViewer();
  const query = usePageQuery(NewEnquiryPageQuery, { asksSchool: !isSchool });
  const [known, setKnown] = useState<string | null>(null);
  const done = useDone();
  const form = useMutationForm(OpenEnquiry, {
    payload: (data) => {
      setKnown(data.openEnquiry.knownEnquiry?.reference ?? null);
      return data.openEnquiry;
    },
    onDone: ({ enquiry }) => done(enquiry ? enquiryAddress(enquiry.reference) : "/enquiries", "Enquiry opened."),
  });
  return (
    <QueryPage
      title={isSchool ? "Report a child absent" : "Open an enquiry"}
      query={query}
      show={(data) => data}
      back={{ to: "/enquiries", text: isSchool ? "Children we are looking for" : "Enquiries" }}
    >
      {({ procedure, schools }) => (
        <>
          {known && (
            <Inset>
              This child is already being looked for:{" "}
              <Link className="govuk-link" to={enquiryAddress(known)}>
                open {known}
              </Link>
              .
            </Inset>
          )}
          <MutationForm form={form} input={readEnquiry}>
            <ChildFields />
            {schools && (
              <SelectField name="schoolId" label="School" choices={choicesOf(schools)} empty="None, or not known" />
            )}
            <DateField
              name="firstAbsentOn"
              label="First day absent without explanation"
              hint="From the attendance record. Leave empty if the child never started."
            />
            {!isSchool && <YesNoField name="onRoll" label="Is the child on a school's roll?" />}
            {procedure.vulnerabilityGroups.length > 0 && (
              <CheckboxesField
                name="vulnerabilityCodes"
                label="Which of these fit the child?"
                hint={`From: ${procedure.name}. They shorten what must be done by when.`}
                choices={choicesOfCodes(procedure.vulnerabilityGroups)}
              />
            )}
            {procedure.risks.length > 0 && (
              <CheckboxesField
                name="riskCodes"
                label="Is there a risk of any of these?"
                choices={choicesOfCodes(procedure.risks)}
                isSmall
              />
            )}
            <RadiosField
              name="protection"
              label="How does the child stand with child protection?"
              choices={choicesOfWords(PROTECTIONS)}
              defaultValue="UNKNOWN"
              isSmall
            />
            <YesNoField name="isSocialCareInvolved" label="Does social care work with the child?" />
            <TextArea name="note" label="What is known so far?" limit={2000} />
            <SaveOrCancel
              text={isSchool ? "Report the child absent" : "Open the enquiry"}
              isBusy={form.isSending}
              cancelTo="/enquiries"
            />
          </MutationForm>
        </>
      )}
    </QueryPage>
  );
}

function ChildFields() {
  return (
    <>
      <TextField name="firstName" label="First name" width={20} />
      <TextField name="lastName" label="Last name" width={20} />
      <DateField name="dateOfBirth" label="Date of birth" />
      <TextField name="upn" label="UPN" hint="One letter and 12 characters. Leave empty when not known." width={20} />
    </>
  );
}

function readEnquiry(values: FormValues) {
  return {
    child: {
      firstName: values.text("firstName"),
      lastName: values.text("lastName"),
      dateOfBirth: values.requiredDay("dateOfBirth", "Enter the date of birth"),
      upn: values.optional("upn"),
    },
    schoolId: values.optional("schoolId"),
    firstAbsentOn: values.day("firstAbsentOn"),
    onRoll: values.yesNo("onRoll"),
    vulnerabilityCodes: values.all<string>("vulnerabilityCodes"),
    riskCodes: values.all<string>("riskCodes"),
    protection: values.maybe<EnumOf<"ProtectionStatus">>("protection"),
    isSocialCareInvolved: values.yesNo("isSocialCareInvolved"),
    note: values.optional("note"),
  };
}
