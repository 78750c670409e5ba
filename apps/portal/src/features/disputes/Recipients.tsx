import {
  Button,
  DateField,
  Details,
  FormattedDate,
  MutationForm,
  Section,
  SummaryList,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { TellForm } from "./TellForm.js";

/** Who was given the child's data, and who of them is told of the answer. */
export const RecipientsDispute = graphql(`
  fragment RecipientsDispute on Dispute {
    id
    viewerCanTell
    recipients { toWhom what sharedAt }
    told { id version toWhom email mailState mailSentAt toldOn toldHow viewerCanRecordTold toldBy { name } chosenAt }
  }
`);

const RecordRecipientTold = graphql(
  `
    mutation RecordRecipientTold($input: RecordRecipientToldInput!) {
      recordRecipientTold(input: $input) { dispute { id ...RecipientsDispute } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors, RecipientsDispute],
);

type Told = ResultOf<typeof RecipientsDispute>["told"][number];

/** Who is to be told of the answer, who was, and when. */
export function Recipients(props: { dispute: FragmentOf<typeof RecipientsDispute>; retry: () => void }) {
  const dispute = readFragment(RecipientsDispute, props.dispute);
  const chosen = dispute.told.map(({ toWhom }) => toWhom);
  const left = dispute.recipients.filter(({ toWhom }) => !chosen.includes(toWhom));
  return (
    <Section heading="Who is to be told">
      {dispute.recipients.length === 0 && (
        <p className="govuk-body">Nothing about this child went to anybody outside.</p>
      )}
      {dispute.told.length > 0 && (
        <SummaryList
          rows={dispute.told.map((one) => ({
            label: one.toWhom,
            value: <Standing told={one} />,
            note: one.viewerCanRecordTold && <RecordTold told={one} retry={props.retry} />,
          }))}
        />
      )}
      {left.length > 0 &&
        (dispute.viewerCanTell ? (
          <TellForm disputeId={dispute.id} recipients={left} retry={props.retry} />
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {left.map((one) => (
              <li key={`${one.toWhom} ${one.sharedAt}`}>
                {one.toWhom}: {one.what}, <FormattedDate at={one.sharedAt} />
              </li>
            ))}
          </ul>
        ))}
    </Section>
  );
}

function Standing({ told }: { told: Told }) {
  if (told.toldOn)
    return (
      <>
        Told on <FormattedDate on={told.toldOn} />: {told.toldHow} ({told.toldBy?.name})
      </>
    );
  if (told.mailState === "SENT")
    return (
      <>
        Mail sent to {told.email}, <FormattedDate at={told.mailSentAt} />
      </>
    );
  if (told.mailState === "FAILED" || told.mailState === "UNKNOWN")
    return <>The mail to {told.email} may not have arrived: write or ring</>;
  return told.email ? <>A mail to {told.email} is on its way</> : <>To be told by letter or by phone</>;
}

function RecordTold({ told, retry }: { told: Told; retry: () => void }) {
  const done = useDone();
  const form = useMutationForm(RecordRecipientTold, {
    payload: (data) => data.recordRecipientTold,
    onDone: () => {
      done(".", `Recorded that ${told.toWhom} was told.`);
      retry();
    },
    onConflict: retry,
  });
  const day = `on-${told.id}`;
  return (
    <Details summary={`${told.toWhom} was told by letter or by phone`}>
      <MutationForm
        form={form}
        label={`${told.toWhom} was told`}
        input={(values) => ({
          recipientId: told.id,
          version: told.version,
          on: values.requiredDay(day, "Enter the day"),
          how: values.text("how"),
        })}
      >
        <DateField name={day} label="On which day?" />
        <TextField name="how" label="How, and who heard it?" hint="For example: by phone, Ms Rook" width={30} />
        <Button look="secondary" isBusy={form.isSending}>
          Record that they were told
        </Button>
      </MutationForm>
    </Details>
  );
}
