import {
  choicesOfWords,
  DateField,
  MutationForm,
  Page,
  RadiosField,
  SaveOrCancel,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { CHANNELS, REQUESTERS, requestAddress } from "./words.js";

const RecordSubjectAccess = graphql(
  `
    mutation RecordSubjectAccess($input: RecordSubjectAccessInput!) {
      recordSubjectAccess(input: $input) { request { id reference } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Records a request as it came in, in any form and to anybody. */
export function NewRequestPage() {
  const done = useDone();
  const form = useMutationForm(RecordSubjectAccess, {
    payload: (data) => data.recordSubjectAccess,
    onDone: ({ request }) =>
      done(request ? requestAddress(request.reference) : "/subject-access", "Request recorded. The record is held."),
  });
  return (
    <Page title="Record a subject access request" back={{ to: "/subject-access", text: "Subject access" }}>
      <p className="govuk-body">
        A request needs no form and no special words. The month runs from the day anybody in the authority received it.
      </p>
      <MutationForm
        form={form}
        input={(values) => ({
          reference: values.text("reference"),
          requester: values.chosen<EnumOf<"Requester">>("requester", "Choose who is asking"),
          requesterName: values.text("requesterName"),
          entitlement: values.text("entitlement"),
          channel: values.chosen<EnumOf<"RequestChannel">>("channel", "Choose how it came in"),
          receivedOn: values.requiredDay("receivedOn", "Enter the day it was received"),
          understanding: values.optional("understanding"),
          wanted: values.optional("wanted"),
        })}
      >
        <TextField name="reference" label="Which child?" hint="Reference on the register or of an enquiry" width={20} />
        <RadiosField name="requester" label="Who is asking?" choices={choicesOfWords(REQUESTERS)} isSmall />
        <TextField name="requesterName" label="Their name" width={30} />
        <TextArea
          name="entitlement"
          label="Why may they ask for this child?"
          hint="For example: mother, with parental responsibility; solicitor, with the child’s written authority"
          rows={2}
        />
        <TextArea
          name="understanding"
          label="The child’s own understanding (optional)"
          hint="It is understanding that counts, not age: may the child ask alone, or do they agree that somebody asks for them?"
          rows={2}
        />
        <SelectField name="channel" label="How did it come in?" choices={choicesOfWords(CHANNELS)} />
        <DateField name="receivedOn" label="Received on" />
        <TextArea name="wanted" label="What do they ask for? (optional)" hint="Leave empty for everything" rows={2} />
        <SaveOrCancel text="Record the request" isBusy={form.isSending} cancelTo="/subject-access" />
      </MutationForm>
    </Page>
  );
}
