import type { ReactNode } from "react";
import {
  ConfirmForm,
  type MutationFormState,
  QueryPage,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useRequest } from "./request-query.js";
import { requestAddress } from "./words.js";

const RefuseSubjectAccess = graphql(
  `
    mutation RefuseSubjectAccess($input: EndSubjectAccessInput!) {
      refuseSubjectAccess(input: $input) { request { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const WithdrawSubjectAccess = graphql(
  `
    mutation WithdrawSubjectAccess($input: EndSubjectAccessInput!) {
      withdrawSubjectAccess(input: $input) { request { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Refuses a request, with the reason that the person is told. */
export function RefusePage() {
  const request = useRequest();
  const done = useDone();
  const form = useMutationForm(RefuseSubjectAccess, {
    payload: (data) => data.refuseSubjectAccess,
    onDone: () => done(requestAddress(request.reference), "Request refused. Tell the person why."),
    onConflict: request.query.retry,
  });
  return (
    <EndPage title="Refuse the request" button="Refuse the request" request={request} form={form}>
      <TextArea
        name="reason"
        label="Why is it refused?"
        hint="Tell the person this, and that they may complain to the Information Commissioner"
        rows={3}
      />
    </EndPage>
  );
}

/** Records that a request was withdrawn. */
export function WithdrawPage() {
  const request = useRequest();
  const done = useDone();
  const form = useMutationForm(WithdrawSubjectAccess, {
    payload: (data) => data.withdrawSubjectAccess,
    onDone: () => done(requestAddress(request.reference), "Request withdrawn."),
    onConflict: request.query.retry,
  });
  return (
    <EndPage title="Record that it was withdrawn" button="Record" request={request} form={form}>
      <TextArea name="reason" label="How did they say so, and when?" rows={2} />
    </EndPage>
  );
}

interface EndInput {
  requestId: string;
  version: number;
  reason: string;
}

function EndPage(props: {
  title: string;
  button: string;
  request: ReturnType<typeof useRequest>;
  form: MutationFormState<EndInput>;
  children: ReactNode;
}) {
  const { reference, query } = props.request;
  const back = requestAddress(reference);
  return (
    <QueryPage
      title={`${reference} – ${props.title}`}
      heading={() => props.title}
      query={query}
      show={(data) => data.subjectAccessRequest}
      back={{ to: back, text: reference }}
    >
      {(request) => (
        <ConfirmForm
          form={props.form}
          button={props.button}
          isWarning
          cancelTo={back}
          input={(values) => ({ requestId: request.id, version: request.version, reason: values.text("reason") })}
        >
          {props.children}
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
