import {
  DateField,
  MutationForm,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";

const RecordDisclosure = graphql(
  `
    mutation RecordDisclosure($input: RecordDisclosureInput!) {
      recordDisclosure(input: $input) { disclosure { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** What may be disclosed, to whom, who agreed, on what basis, when and until when. */
export function DisclosureForm({ about, backTo }: { about: { entryId?: string; meetingId?: string }; backTo: string }) {
  const done = useDone();
  const form = useMutationForm(RecordDisclosure, {
    payload: (data) => data.recordDisclosure,
    onDone: () => done(backTo, "Agreement to disclose recorded."),
  });
  return (
    <MutationForm
      form={form}
      input={(values) => ({
        ...about,
        what: values.text("what"),
        toWhom: values.text("toWhom"),
        agreedBy: values.text("agreedBy"),
        basis: values.text("basis"),
        agreedOn: values.requiredDay("agreedOn", "Enter the day it was agreed"),
        untilOn: values.day("untilOn"),
      })}
    >
      <TextArea name="what" label="What may be disclosed?" hint="As little as serves the purpose" rows={3} />
      <TextField name="toWhom" label="To whom?" width={30} />
      <TextField name="agreedBy" label="Who agreed?" hint="The panel, the chair, or whoever may" width={30} />
      <TextArea
        name="basis"
        label="On what basis?"
        hint="For example: consent of the parent in writing, a court order"
        rows={2}
      />
      <DateField name="agreedOn" label="Agreed on" />
      <DateField name="untilOn" label="It holds until (optional)" />
      <SaveOrCancel text="Record the agreement" isBusy={form.isSending} cancelTo={backTo} />
    </MutationForm>
  );
}
