import { useParams } from "react-router";
import {
  ConfirmForm,
  FormattedDate,
  QueryPage,
  SummaryList,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CLIENTS, MachineClientQuery } from "./client-query.js";

const RevokeToken = graphql(
  `mutation RevokeToken($input: RevokeTokenInput!) {
    revokeToken(input: $input) { machineClient { id tokens { id version isWorking } } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

/** Revokes one token of a system. */
export function RevokeTokenPage() {
  const { id = "", token: tokenId = "" } = useParams();
  const query = usePageQuery(MachineClientQuery, {}, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RevokeToken, {
    payload: (data) => data.revokeToken,
    onDone: () => done(CLIENTS.to, "Token revoked. It opens nothing from now on."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Revoke a token"
      query={query}
      show={(data) => {
        const client = data.machineClients.nodes.find((one) => one.id === id);
        const token = client?.tokens.find((one) => one.id === tokenId);
        return client && token ? { client, token } : null;
      }}
      back={CLIENTS}
    >
      {({ client, token }) => (
        <ConfirmForm
          form={form}
          button="Revoke the token"
          isWarning
          cancelTo={CLIENTS.to}
          input={() => ({ tokenId: token.id, version: token.version })}
        >
          <SummaryList
            rows={[
              { label: "System", value: client.name },
              { label: "Token", value: `…${token.lastFour}` },
              { label: "Works until", value: <FormattedDate on={token.expiresOn} /> },
              { label: "Last used", value: token.lastUsedOn ? <FormattedDate on={token.lastUsedOn} /> : "Never" },
            ]}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
