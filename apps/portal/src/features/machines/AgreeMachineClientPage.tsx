import { useParams } from "react-router";
import {
  ConfirmForm,
  QueryPage,
  SummaryList,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WarningText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CLIENTS, MachineClientQuery } from "./client-query.js";
import { inWords } from "./words.js";

const AgreeMachineClient = graphql(
  `mutation AgreeMachineClient($input: AgreeMachineClientInput!) {
    agreeMachineClient(input: $input) { machineClient { id version } userErrors { ...UserErrors } }
  }`,
  [UserErrors],
);

/** The strategic lead's agreement that a system reads children. */
export function AgreeMachineClientPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(MachineClientQuery, {}, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(AgreeMachineClient, {
    payload: (data) => data.agreeMachineClient,
    onDone: () => done(CLIENTS.to, "Agreed. A token can now be issued."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Agree to a system"
      query={query}
      show={(data) => data.machineClients.nodes.find((client) => client.id === id)}
      back={CLIENTS}
    >
      {(client) => (
        <ConfirmForm
          form={form}
          button="Agree"
          cancelTo={CLIENTS.to}
          input={() => ({ clientId: client.id, version: client.version })}
        >
          <SummaryList
            rows={[
              { label: "System", value: client.name },
              { label: "What for", value: client.purpose },
              { label: "May", value: inWords(client.scopes) },
              { label: "Answers for it", value: client.owner.name },
            ]}
          />
          <WarningText>
            It will read the line of every child on the register that is not restricted, without anybody sitting at it.
          </WarningText>
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
