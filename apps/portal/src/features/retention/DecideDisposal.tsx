import {
  Button,
  Details,
  MutationForm,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  WarningText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";

const Approve = graphql(
  `
    mutation ApproveDisposal($input: ApproveDisposalInput!) {
      approveDisposal(input: $input) { disposal { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const Decline = graphql(
  `
    mutation DeclineDisposal($input: DeclineDisposalInput!) {
      declineDisposal(input: $input) { disposal { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

interface Decided {
  id: string;
  version: number;
  viewerCanApprove: boolean;
  viewerCanDecline: boolean;
  leadApprovedBy: object | null;
  officerApprovedBy: object | null;
}

/** Approve, with what follows said before; or decline with the reason. */
export function DecideDisposal({ disposal, retry }: { disposal: Decided; retry: () => void }) {
  return (
    <div className="app-unprinted">
      {disposal.viewerCanApprove && <ApproveForm disposal={disposal} retry={retry} />}
      {disposal.viewerCanDecline && <DeclineForm disposal={disposal} retry={retry} />}
    </div>
  );
}

function ApproveForm({ disposal, retry }: { disposal: Decided; retry: () => void }) {
  const done = useDone();
  const isLast = disposal.leadApprovedBy !== null || disposal.officerApprovedBy !== null;
  const form = useMutationForm(Approve, {
    payload: (data) => data.approveDisposal,
    onDone: () => done(".", isLast ? "The record is deleted." : "Approved. The record waits for the other approval."),
    onConflict: retry,
  });
  return (
    <MutationForm
      form={form}
      label="Approve the disposal"
      input={() => ({ disposalId: disposal.id, version: disposal.version })}
    >
      {isLast ? (
        <WarningText>Yours is the last approval. The record is deleted at once and cannot be brought back.</WarningText>
      ) : (
        <p className="govuk-body">The record is deleted when the other of the two has approved as well.</p>
      )}
      <Button look="warning" isBusy={form.isSending}>
        {isLast ? "Approve and delete the record" : "Approve the disposal"}
      </Button>
    </MutationForm>
  );
}

function DeclineForm({ disposal, retry }: { disposal: Decided; retry: () => void }) {
  const done = useDone();
  const form = useMutationForm(Decline, {
    payload: (data) => data.declineDisposal,
    onDone: () => done(".", "Declined. The record stays."),
    onConflict: retry,
  });
  return (
    <Details summary="Keep the record instead">
      <MutationForm
        form={form}
        label="Decline the disposal"
        input={(values) => ({ disposalId: disposal.id, version: disposal.version, reason: values.text("reason") })}
      >
        <TextArea name="reason" label="Why does the record stay?" rows={2} />
        <Button look="secondary" isBusy={form.isSending}>
          Decline the disposal
        </Button>
      </MutationForm>
    </Details>
  );
}
