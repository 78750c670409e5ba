import { Button, DateField, MutationForm, Section, TextField, useDone, useMutationForm } from "../../design/index.js";
import { useViewer } from "../../session/viewer.js";
import { ConfirmRollDeletion, RecordCtfUpload, type ShownPermission } from "./permission-query.js";

type Props = { permission: ShownPermission; retry: () => void };

/** The school's confirmation that the name is off the roll, with the transfer file it made. */
export function ConfirmDeletion({ permission, retry }: Props) {
  const { today } = useViewer();
  const done = useDone();
  const form = useMutationForm(ConfirmRollDeletion, {
    payload: (data) => data.confirmRollDeletion,
    onDone: () => done(".", "Recorded: the name is off the roll."),
    onConflict: retry,
  });
  const quickPicks = [{ text: "Today", day: today }];
  return (
    <Section heading="When the name is off the roll">
      <MutationForm
        form={form}
        input={(values) => ({
          permissionId: permission.id,
          version: permission.version,
          deletedOn: values.requiredDay("deletedOn", "Enter the day the name left the roll"),
          ctfCode: values.text("ctfCode"),
          ctfUploadedOn: values.day("ctfUploadedOn"),
        })}
        conflict={{ keepTheirsTo: ".", lines: () => [] }}
      >
        <DateField name="deletedOn" label="Day the name left the roll" quickPicks={quickPicks} />
        <TextField
          name="ctfCode"
          label="Destination code of the transfer file"
          hint={permission.ctfCode ? `The letter says ${permission.ctfCode}` : "Seven characters"}
          width={10}
        />
        <DateField
          name="ctfUploadedOn"
          label="Day the transfer file was uploaded"
          hint="Leave empty if it is not uploaded yet"
          quickPicks={quickPicks}
        />
        <Button isBusy={form.isSending}>Confirm that the name is off the roll</Button>
      </MutationForm>
    </Section>
  );
}

/** The day of an upload that came later. */
export function RecordUpload({ permission, retry }: Props) {
  const { today } = useViewer();
  const done = useDone();
  const form = useMutationForm(RecordCtfUpload, {
    payload: (data) => data.recordCtfUpload,
    onDone: () => done(".", "Upload recorded."),
    onConflict: retry,
  });
  return (
    <Section heading="The transfer file is still to be uploaded">
      <MutationForm
        form={form}
        input={(values) => ({
          permissionId: permission.id,
          version: permission.version,
          uploadedOn: values.requiredDay("uploadedOn", "Enter the day the file was uploaded"),
        })}
        conflict={{ keepTheirsTo: ".", lines: () => [] }}
      >
        <DateField name="uploadedOn" label="Day it was uploaded" quickPicks={[{ text: "Today", day: today }]} />
        <Button isBusy={form.isSending}>Save the upload</Button>
      </MutationForm>
    </Section>
  );
}
