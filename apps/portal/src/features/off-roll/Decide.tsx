import {
  Button,
  Details,
  MutationForm,
  Section,
  TextArea,
  TextField,
  useDone,
  useMutationForm,
  WarningText,
} from "../../design/index.js";
import { GrantOffRollPermission, RefuseOffRollPermission, type ShownPermission } from "./permission-query.js";

type Props = { permission: ShownPermission; retry: () => void };

/** The grantor's decision: granting is open once nothing is missing; refusing always is, with a reason. */
export function Decide({ permission, retry }: Props) {
  return (
    <Section heading="Your decision">
      {permission.viewerCanGrant ? (
        <Grant permission={permission} retry={retry} />
      ) : (
        <WarningText>This cannot be granted while something is missing.</WarningText>
      )}
      <Details summary="Refuse it" isOpen={!permission.viewerCanGrant}>
        <Refuse permission={permission} retry={retry} />
      </Details>
    </Section>
  );
}

function Grant({ permission, retry }: Props) {
  const done = useDone();
  const form = useMutationForm(GrantOffRollPermission, {
    payload: (data) => data.grantOffRollPermission,
    onDone: () => done(".", "Granted. The school can read the letter now."),
    onConflict: retry,
  });
  return (
    <MutationForm
      form={form}
      input={(values) => ({
        permissionId: permission.id,
        version: permission.version,
        receivingSchool: values.optional("receivingSchool"),
        note: values.optional("note"),
      })}
      conflict={{ keepTheirsTo: ".", lines: () => [] }}
    >
      {permission.route?.ctf === "SCHOOL" && (
        <TextField
          name="receivingSchool"
          label="DfE number of the new school"
          hint="Seven figures"
          defaultValue={permission.ctfCode}
          width={10}
        />
      )}
      <TextArea name="note" label="Anything to add to the letter?" rows={3} limit={1000} />
      <Button isBusy={form.isSending}>Grant it in writing</Button>
    </MutationForm>
  );
}

function Refuse({ permission, retry }: Props) {
  const done = useDone();
  const form = useMutationForm(RefuseOffRollPermission, {
    payload: (data) => data.refuseOffRollPermission,
    onDone: () => done(".", "Refused. The name stays on the roll."),
    onConflict: retry,
  });
  return (
    <MutationForm
      form={form}
      input={(values) => ({
        permissionId: permission.id,
        version: permission.version,
        reason: values.text("reason"),
      })}
      conflict={{ keepTheirsTo: ".", lines: () => [] }}
    >
      <TextArea
        name="reason"
        label="Why, and what should the school do now?"
        hint="The school reads this"
        limit={1000}
      />
      <Button look="warning" isBusy={form.isSending}>
        Refuse it
      </Button>
    </MutationForm>
  );
}
