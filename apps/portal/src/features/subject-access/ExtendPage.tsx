import {
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

const ExtendSubjectAccess = graphql(
  `
    mutation ExtendSubjectAccess($input: ExtendSubjectAccessInput!) {
      extendSubjectAccess(input: $input) { request { id version dueOn } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Makes the time for an answer longer, inside the first month. */
export function ExtendPage() {
  const { reference, query } = useRequest();
  const done = useDone();
  const back = requestAddress(reference);
  const form = useMutationForm(ExtendSubjectAccess, {
    payload: (data) => data.extendSubjectAccess,
    onDone: () => done(back, "The time is longer. Tell the person why."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Make the time longer`}
      heading={() => "Make the time longer"}
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
            months: Number(values.chosen<string>("months", "Choose how much longer")),
            reason: values.text("reason"),
          })}
        >
          <RadiosField
            name="months"
            label="How much longer?"
            hint="Only where the request is complex, or the person made several"
            choices={[
              { value: "1", text: "One month" },
              { value: "2", text: "Two months" },
            ]}
          />
          <TextArea name="reason" label="Why?" hint="You must tell the person this within the first month" rows={3} />
          <SaveOrCancel text="Make the time longer" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
