import { useParams } from "react-router";
import {
  ConfirmForm,
  formatDay,
  QueryPage,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WarningText,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MinutesStanding, MinutesStandingParts } from "./MinutesStanding.js";

const PublishMinutesPageQuery = graphql(
  `
    query PublishMinutesPage($id: ID!) {
      minutes(meetingId: $id) { id version viewerCanPublish meeting { id heldOn } ...MinutesStandingParts }
    }
  `,
  [MinutesStandingParts],
);

const PublishMinutes = graphql(
  `
    mutation PublishMinutes($input: PublishMinutesInput!) {
      publishMinutes(input: $input) { minutes { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** The last look before minutes are published and locked. */
export function PublishMinutesPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(PublishMinutesPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = `/meetings/${id}/minutes`;
  const form = useMutationForm(PublishMinutes, {
    payload: (data) => data.publishMinutes,
    onDone: () => done(back, "Minutes published. The seats are told in the next digest."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Publish the minutes"
      query={query}
      show={(data) => data.minutes}
      heading={({ meeting }) => `Publish the minutes, panel on ${formatDay(meeting.heldOn)}`}
      back={{ to: back, text: "Minutes" }}
    >
      {(minutes) => (
        <ConfirmForm
          form={form}
          button="Publish and lock"
          cancelTo={back}
          input={() => ({ minutesId: minutes.id, version: minutes.version })}
        >
          <MinutesStanding minutes={minutes} />
          <p className="govuk-body">Every seat of the panel can read them, and is told by a link without any names.</p>
          <WarningText>
            Published minutes cannot be changed. What turns out wrong is put right by a correction below its section.
          </WarningText>
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
