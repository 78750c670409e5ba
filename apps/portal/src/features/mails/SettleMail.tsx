import { ErrorSummary, LinkButton, UserErrors, useDone, useMutationForm } from "../../design/index.js";
import { type EnumOf, type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** What settling a mail needs to know of it. */
export const MailToSettle = graphql(`
  fragment MailToSettle on Mail { id version title viewerCanSayArrived viewerCanSendAgain toWhom }
`);

const SettleMailMutation = graphql(
  `
    mutation SettleMail($input: SettleMailInput!) {
      settleMail(input: $input) { mail { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Two answers to a mail nobody can be sure of, once its recipient was asked. */
export function SettleMail(props: { mail: FragmentOf<typeof MailToSettle>; retry: () => void }) {
  const mail = readFragment(MailToSettle, props.mail);
  const done = useDone();
  const form = useMutationForm(SettleMailMutation, {
    payload: (data) => data.settleMail,
    onDone: ({ mail: settled }) => {
      done(".", settled?.state === "SENT" ? "Marked as arrived." : "The mail goes again within a minute.");
      props.retry();
    },
    onConflict: props.retry,
  });
  const settle = (settlement: EnumOf<"MailSettlement">, text: string) => (
    <LinkButton onClick={() => void form.send({ mailId: mail.id, version: mail.version, settlement })}>
      {text}
      <span className="govuk-visually-hidden">
        : {mail.title}, {mail.toWhom}
      </span>
    </LinkButton>
  );
  return (
    <>
      <ErrorSummary errors={form.errors} failed={form.failed} attempt={form.attempt} />
      <div className="app-act-line">
        {mail.viewerCanSayArrived && settle("ARRIVED", "It arrived")}
        {mail.viewerCanSendAgain && settle("SEND_AGAIN", "Send again")}
      </div>
    </>
  );
}
