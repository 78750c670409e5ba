import { useState } from "react";
import { useParams } from "react-router";
import {
  DateField,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  SummaryList,
  UserErrors,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CLIENTS, MachineClientQuery } from "./client-query.js";
import { TokenOnce } from "./TokenOnce.js";
import { inWords } from "./words.js";

const IssueToken = graphql(
  `mutation IssueToken($input: IssueTokenInput!) {
    issueToken(input: $input) { token machineClient { id } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

/** Issues a token to a system, and shows it this once. */
export function IssueTokenPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(MachineClientQuery, {});
  const [shown, setShown] = useState<{ token: string | null } | null>(null);
  const form = useMutationForm(IssueToken, {
    payload: (data) => data.issueToken,
    onDone: ({ token }) => setShown({ token }),
  });
  return (
    <QueryPage
      title="Issue a token"
      query={query}
      show={(data) => data.machineClients.nodes.find((client) => client.id === id)}
      back={CLIENTS}
    >
      {(client) =>
        shown ? (
          <TokenOnce token={shown.token} />
        ) : (
          <>
            <SummaryList
              rows={[
                { label: "System", value: client.name },
                { label: "May", value: inWords(client.scopes) },
                { label: "Answers for it", value: client.owner.name },
              ]}
            />
            <MutationForm
              form={form}
              input={(values) => ({
                clientId: client.id,
                expiresOn: values.requiredDay("expiresOn", "Enter the last day on which the token works"),
              })}
            >
              <DateField
                name="expiresOn"
                label="What is the last day on which it works?"
                hint="No later than a token may last. Sooner is safer"
              />
              <SaveOrCancel text="Issue the token" isBusy={form.isSending} cancelTo={CLIENTS.to} />
            </MutationForm>
          </>
        )
      }
    </QueryPage>
  );
}
