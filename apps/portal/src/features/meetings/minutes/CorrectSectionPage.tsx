import { useParams } from "react-router";
import { useNamesHidden } from "../../../design/child-names.js";
import {
  Inset,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MinutesKeptOff } from "./MinutesKeptOff.js";
import { MinutesPart, MinutesText } from "./MinutesText.js";

const CorrectSectionPageQuery = graphql(
  `
    query CorrectSectionPage($id: ID!) {
      minutes(meetingId: $id) { id sections { id heading blocks { ...MinutesPart } } }
    }
  `,
  [MinutesPart],
);

const CorrectMinutes = graphql(
  `
    mutation CorrectMinutes($input: CorrectMinutesInput!) {
      correctMinutes(input: $input) {
        correction { id }
        section { id }
        minutes { id }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Appends a correction to a section of published minutes, with the reason; what was published stays. */
export function CorrectSectionPage() {
  const { id = "", sectionId = "" } = useParams();
  const query = usePageQuery(CorrectSectionPageQuery, { id });
  const done = useDone();
  const isOnTheWall = useNamesHidden();
  const back = `/meetings/${id}/minutes`;
  const form = useMutationForm(CorrectMinutes, {
    payload: (data) => data.correctMinutes,
    onDone: () => done(back, "Correction added below its section."),
  });
  return (
    <QueryPage
      title="Correct the minutes"
      query={query}
      show={(data) => data.minutes?.sections.find((section) => section.id === sectionId)}
      heading={(section) => `Correct: ${section.heading}`}
      back={{ to: back, text: "Minutes" }}
    >
      {(section) => (
        <>
          <p className="govuk-body">What was published, and stays:</p>
          {isOnTheWall ? (
            <MinutesKeptOff />
          ) : (
            <Inset>
              <MinutesText parts={section.blocks} caption={section.heading} />
            </Inset>
          )}
          <MutationForm
            form={form}
            input={(values) => ({ sectionId: section.id, text: values.text("text"), reason: values.text("reason") })}
          >
            <TextArea name="text" label="What should it say?" limit={10_000} />
            <TextArea name="reason" label="Why is it corrected?" rows={2} limit={10_000} />
            <SaveOrCancel text="Add the correction" isBusy={form.isSending} cancelTo={back} />
          </MutationForm>
        </>
      )}
    </QueryPage>
  );
}
