import {
  Button,
  ConfirmForm,
  MutationForm,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  WarningText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { childAddress } from "./address.js";

const VoidRegisterEntry = graphql(
  `
    mutation VoidRegisterEntry($input: VoidRegisterEntryInput!) {
      voidRegisterEntry(input: $input) { entry { id version status } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const WithdrawVoidingMutation = graphql(
  `
    mutation WithdrawVoiding($input: WithdrawVoidingInput!) {
      withdrawVoiding(input: $input) { entry { id version status } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

interface Props {
  entry: { id: string; version: number; reference: string };
  reload: () => void;
}

function useVoiding({ entry, reload }: Props, said: string) {
  const done = useDone();
  return useMutationForm(VoidRegisterEntry, {
    payload: (data) => data.voidRegisterEntry,
    onDone: () => done(childAddress(entry.reference), said),
    onConflict: reload,
  });
}

/** The first person says why the entry is wrong. */
export function ProposeVoiding({ entry, reload }: Props) {
  const form = useVoiding({ entry, reload }, "Voiding proposed. A second person must confirm it.");
  return (
    <ConfirmForm
      form={form}
      input={(values) => ({ entryId: entry.id, version: entry.version, reason: values.text("reason") })}
      button="Propose to void this entry"
      isWarning
      cancelTo={childAddress(entry.reference)}
    >
      <WarningText>
        Void only an entry that should never have been made. A child who no longer needs the register is removed by the
        panel.
      </WarningText>
      <TextArea name="reason" label="Why is the entry an error?" limit={1000} />
    </ConfirmForm>
  );
}

/** The second person confirms; the entry leaves the register, its history stays. */
export function ConfirmVoiding({ entry, reason, reload }: Props & { reason: string }) {
  const form = useVoiding({ entry, reload }, "Entry voided.");
  return (
    <ConfirmForm
      form={form}
      input={() => ({ entryId: entry.id, version: entry.version, reason })}
      button="Confirm: void this entry"
      isWarning
      cancelTo={childAddress(entry.reference)}
    >
      <WarningText>The entry leaves the register. Its history is kept.</WarningText>
    </ConfirmForm>
  );
}

/** Takes the proposal back. */
export function WithdrawVoiding({ entry, reload }: Props) {
  const done = useDone();
  const form = useMutationForm(WithdrawVoidingMutation, {
    payload: (data) => data.withdrawVoiding,
    onDone: () => done(childAddress(entry.reference), "Proposal to void withdrawn."),
    onConflict: reload,
  });
  return (
    <MutationForm
      form={form}
      input={() => ({ entryId: entry.id, version: entry.version })}
      label="Withdraw the proposal"
    >
      <Button look="secondary" isBusy={form.isSending}>
        Withdraw the proposal
      </Button>
    </MutationForm>
  );
}
