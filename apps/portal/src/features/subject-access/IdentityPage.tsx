import {
  DateField,
  MutationForm,
  QueryPage,
  RadiosField,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useRequest } from "./request-query.js";
import { requestAddress } from "./words.js";

const RecordIdentityCheck = graphql(
  `
    mutation RecordIdentityCheck($input: RecordIdentityCheckInput!) {
      recordIdentityCheck(input: $input) { request { id version state dueOn } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Records how it is known who asks, or that they were asked to show it. */
export function IdentityPage() {
  const { reference, query } = useRequest();
  const done = useDone();
  const back = requestAddress(reference);
  const form = useMutationForm(RecordIdentityCheck, {
    payload: (data) => data.recordIdentityCheck,
    onDone: () => done(back, "Recorded who is asking."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Know who is asking`}
      heading={() => "Know who is asking"}
      query={query}
      show={(data) => data.subjectAccessRequest}
      back={{ to: back, text: reference }}
    >
      {(request) => (
        <MutationForm
          form={form}
          input={(values) => ({
            requestId: request.id,
            version: request.version,
            isShown: values.chosen<string>("isShown", "Choose whether it is known who is asking") === "yes",
            onDay: values.requiredDay("onDay", "Enter the day"),
            words: values.text("words"),
          })}
        >
          <p className="govuk-body">
            Ask for proof only where you have a doubt, and at once. While you wait, the month does not run.
          </p>
          <RadiosField
            name="isShown"
            label={`Do you know that this is ${request.requesterName}, and that they may ask?`}
            choices={[
              { value: "yes", text: "Yes, it is known or was shown" },
              ...(request.identityAskedOn ? [] : [{ value: "no", text: "No, I have asked them to show it" }]),
            ]}
          />
          <DateField name="onDay" label="On which day?" />
          <TextArea
            name="words"
            label="What did you see, or ask for?"
            hint="Write it in words. Keep no copy of a passport or certificate."
            rows={2}
          />
          <SaveOrCancel text="Record" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
