import { useLocation } from "react-router";
import {
  Button,
  formatDay,
  Inset,
  MutationForm,
  UserErrors,
  useDone,
  useMutationForm,
  WrittenText,
} from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** What the notice asks of a meeting. */
export const AcceptNoticeMeeting = graphql(
  `fragment AcceptNoticeMeeting on Meeting { id heldOn confidentiality { text legalBasis source } }`,
);

const AcceptConfidentiality = graphql(
  `
    mutation AcceptConfidentiality($input: AcceptConfidentialityInput!) {
      acceptConfidentiality(input: $input) { meeting { id viewerMustAccept } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** The confidentiality notice of a meeting, to be accepted once before its papers (AFC-132). */
export function AcceptNotice(props: { meeting: FragmentOf<typeof AcceptNoticeMeeting> }) {
  const meeting = readFragment(AcceptNoticeMeeting, props.meeting);
  const done = useDone();
  const { pathname, search } = useLocation();
  const form = useMutationForm(AcceptConfidentiality, {
    payload: (data) => data.acceptConfidentiality,
    onDone: () => done(pathname + search, "Notice accepted. You are not asked again for this meeting."),
  });
  return (
    <>
      <p className="govuk-body">Panel on {formatDay(meeting.heldOn)}. You are asked once for each meeting.</p>
      <Inset>
        <WrittenText>{meeting.confidentiality.text}</WrittenText>
      </Inset>
      <h2 className="govuk-heading-m">Why information is shared here</h2>
      <WrittenText>{meeting.confidentiality.legalBasis}</WrittenText>
      <p className="govuk-hint">{meeting.confidentiality.source}</p>
      <MutationForm form={form} input={() => ({ meetingId: meeting.id })}>
        <Button isBusy={form.isSending}>Accept and go on</Button>
      </MutationForm>
    </>
  );
}
