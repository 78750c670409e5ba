import { Link } from "react-router";
import { Button, ButtonLink, MutationForm, UserErrors, useDone, useMutationForm } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { TakeOut } from "../../sharing/index.js";

/** What decides which acts on minutes are offered. */
export const MinutesActsParts = graphql(`
  fragment MinutesActsParts on Minutes {
    id
    version
    askedAt
    viewerCanAskToApprove
    viewerCanApprove
    viewerCanPublish
    meeting { id }
  }
`);

const AskToApproveMinutes = graphql(
  `
    mutation AskToApproveMinutes($input: AskToApproveMinutesInput!) {
      askToApproveMinutes(input: $input) { minutes { id version askedAt } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const ApproveMinutes = graphql(
  `
    mutation ApproveMinutes($input: ApproveMinutesInput!) {
      approveMinutes(input: $input) { minutes { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** The next step of minutes as a button: approve for the chair, publish once approved, else ask the chair; and the ways out. */
export function MinutesActs(props: { minutes: FragmentOf<typeof MinutesActsParts>; retry: () => void }) {
  const minutes = readFragment(MinutesActsParts, props.minutes);
  const done = useDone();
  const onConflict = props.retry;
  const ask = useMutationForm(AskToApproveMinutes, {
    payload: (data) => data.askToApproveMinutes,
    onDone: () => done(".", "The chair is asked to approve the minutes."),
    onConflict,
  });
  const approve = useMutationForm(ApproveMinutes, {
    payload: (data) => data.approveMinutes,
    onDone: () => done(".", "Minutes approved. They can be published now."),
    onConflict,
  });
  const input = () => ({ minutesId: minutes.id, version: minutes.version });
  const here = `/meetings/${minutes.meeting.id}`;
  return (
    <>
      {minutes.viewerCanApprove && (
        <MutationForm form={approve} input={input} label="Approve">
          <Button isBusy={approve.isSending}>Approve the minutes</Button>
        </MutationForm>
      )}
      {minutes.viewerCanAskToApprove && !minutes.viewerCanApprove && (
        <MutationForm form={ask} input={input} label="Ask the chair">
          <Button isBusy={ask.isSending} {...(minutes.askedAt === null ? {} : { look: "secondary" })}>
            {minutes.askedAt === null ? "Ask the chair to approve" : "Ask the chair again"}
          </Button>
        </MutationForm>
      )}
      {minutes.viewerCanPublish && <ButtonLink to={`${here}/minutes/publish`}>Publish the minutes</ButtonLink>}
      <ul className="govuk-list app-act-line">
        <li>
          <Link className="govuk-link" to={`${here}/action-sheet`}>
            Action sheet
          </Link>
        </li>
      </ul>
      <TakeOut
        page="MINUTES"
        ofId={minutes.meeting.id}
        word={`${here}/minutes.docx`}
        folded="Print, or download for Word"
      />
    </>
  );
}
