import { useParams } from "react-router";
import {
  ConfirmForm,
  QueryPage,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MeetingDates, MeetingDatesParts } from "../MeetingDates.js";

const AgreeLatePageQuery = graphql(
  `query AgreeLatePage($id: ID!) { meeting(id: $id) { id version ...MeetingDatesParts } }`,
  [MeetingDatesParts],
);

const AgreeLateCirculation = graphql(
  `
    mutation AgreeLateCirculation($input: AgreeLateCirculationInput!) {
      agreeLateCirculation(input: $input) {
        meeting { id version lateAgreement { reason } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** The chair agrees that the agenda goes out late, with the reason on record. */
export function AgreeLatePage() {
  const { id = "" } = useParams();
  const query = usePageQuery(AgreeLatePageQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(AgreeLateCirculation, {
    payload: (data) => data.agreeLateCirculation,
    onDone: () => done(`/meetings/${id}`, "You agreed to the late circulation. Business support can circulate now."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Agree a late circulation"
      query={query}
      show={(data) => data.meeting}
      back={{ to: "/decisions", text: "Decisions" }}
    >
      {(meeting) => (
        <ConfirmForm
          form={form}
          button="Agree to the late circulation"
          cancelTo="/decisions"
          input={(values) => ({ meetingId: meeting.id, version: meeting.version, reason: values.text("reason") })}
        >
          <MeetingDates meeting={meeting} />
          <TextArea name="reason" label="Why may it go out late?" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
