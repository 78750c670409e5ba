import { useSearchParams } from "react-router";
import {
  choicesOf,
  DateField,
  MutationForm,
  SelectField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { NoteWorries, WorryField, worryInput } from "../worries/index.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const AgreeActionPageQuery = graphql(
  `
  query AgreeActionPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      leadService { id }
      child { firstName lastName }
      fullCase { latestSignsOfSafety { id ...NoteWorries } }
    }
    services { id name }
    people { id name isActive service { name } }
    nextMeeting { id heldOn }
  }
`,
  [NoteWorries],
);

const AgreeAction = graphql(
  `
    mutation AgreeAction($input: AgreeActionInput!) {
      agreeAction(input: $input) {
        action { id }
        entry { id version fullCase { latestSignsOfSafety { id } } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Agrees an action for the child: what, who, by when; `?meeting=` says at which meeting, `?worry=` for which worry. */
export function AgreeActionPage() {
  const reference = useReference();
  const [params] = useSearchParams();
  const meetingId = params.get("meeting");
  const worry = params.get("worry");
  const query = usePageQuery(AgreeActionPageQuery, { reference });
  const done = useDone();
  const part = worry ? "signs-of-safety" : "actions";
  const back = childAddress(reference, part);
  const form = useMutationForm(AgreeAction, {
    payload: (data) => data.agreeAction,
    onDone: () => done(back, "Action agreed."),
  });
  return (
    <ChildFormPage title="Agree an action" query={query} backTo={part}>
      {(entry, { services, people, nextMeeting }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            entryId: entry.id,
            meetingId,
            text: values.text("text"),
            ownerServiceId: values.optional("ownerServiceId"),
            ownerPersonId: values.optional("ownerPersonId"),
            dueOn: values.day("dueOn"),
            worry: worryInput(entry.fullCase?.latestSignsOfSafety, values.optional("worry")),
          })}
        >
          <TextArea
            name="text"
            label="What is to be done?"
            hint="Begin with a verb: Ring the school about the timetable"
            rows={2}
            limit={1000}
          />
          <WorryField
            name="worry"
            note={entry.fullCase?.latestSignsOfSafety}
            child={entry.child}
            defaultValue={worry}
          />
          <SelectField
            name="ownerServiceId"
            label="Which service does it?"
            choices={choicesOf(services)}
            empty="Choose a service"
            defaultValue={entry.leadService?.id}
          />
          <SelectField
            name="ownerPersonId"
            label="Who there? (optional)"
            choices={people
              .filter((one) => one.isActive)
              .map((one) => ({ value: one.id, text: one.service ? `${one.name}, ${one.service.name}` : one.name }))}
            empty="The service decides"
          />
          <DateField
            name="dueOn"
            label="By when?"
            hint="Leave empty for the next panel"
            quickPicks={nextMeeting ? [{ text: "Next panel", day: nextMeeting.heldOn }] : []}
          />
          <SaveOrCancel text="Agree action" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </ChildFormPage>
  );
}
