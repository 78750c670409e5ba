import { useParams } from "react-router";
import {
  ConfirmForm,
  formatDay,
  QueryPage,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { mayEnter, useViewer } from "../../session/viewer.js";

const NothingToReportPageQuery = graphql(`
  query NothingToReportPage($id: ID!) {
    meeting(id: $id) { id heldOn services { service { id name } } }
  }
`);

const RecordNilReturn = graphql(
  `
    mutation RecordNilReturn($input: RecordNilReturnInput!) {
      recordNilReturn(input: $input) {
        meeting { id services { service { id } standing viewerCanReportNothing } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** A service says that it has nothing to report this fortnight. */
export function NothingToReportPage() {
  const { id = "", serviceId = "" } = useParams();
  const viewer = useViewer();
  const query = usePageQuery(NothingToReportPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = mayEnter(viewer, "CHASING")
    ? { to: `/meetings/${id}/updates`, text: "Chase updates" }
    : { to: "/", text: "My actions" };
  const form = useMutationForm(RecordNilReturn, {
    payload: (data) => data.recordNilReturn,
    onDone: () => done(back.to, "Recorded: nothing to report this fortnight."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Nothing to report"
      query={query}
      show={(data) => data.meeting?.services.find(({ service }) => service.id === serviceId)}
      caption={({ service }) => service.name}
      back={back}
    >
      {() => (
        <ConfirmForm
          form={form}
          button="Record nothing to report"
          cancelTo={back.to}
          input={(values) => ({ meetingId: id, serviceId, words: values.optional("words") })}
        >
          <p className="govuk-body">
            The panel on {formatDay(query.data?.meeting?.heldOn ?? viewer.today)} sees that the service was asked and
            has nothing to report. Sending an update or a referral later withdraws this by itself.
          </p>
          <TextArea name="words" label="Anything to add? (optional)" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
