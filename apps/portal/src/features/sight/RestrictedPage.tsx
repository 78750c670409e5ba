import { useNavigate, useSearchParams } from "react-router";
import {
  Button,
  MutationForm,
  Page,
  QueryPage,
  ReferenceForm,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WarningText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";

const RestrictedPageQuery = graphql(
  `query RestrictedPage($record: String!) { restrictedRecord(record: $record) { reference askName } }`,
);

const OpenEmergencyAccess = graphql(
  `
    mutation OpenEmergencyAccess($input: OpenEmergencyAccessInput!) {
      openEmergencyAccess(input: $input) { access { id reference } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Says whom to ask about a restricted record, and lets it be opened in an emergency. */
export function RestrictedPage() {
  const record = useSearchParams()[0].get("record")?.trim();
  if (record) return <Restricted record={record} />;
  return (
    <Page title="Look for a restricted record">
      <LookFor />
    </Page>
  );
}

function LookFor() {
  const navigate = useNavigate();
  return (
    <ReferenceForm
      name="record"
      label="Look for a restricted record"
      onSend={(reference) => void navigate(`/restricted?record=${reference}`)}
    >
      <TextField
        name="record"
        label="Reference of the child or the search"
        hint="For example AFC-2026-0012, as it stands in a mail or a letter"
        width={20}
      />
      <Button look="secondary">Look</Button>
    </ReferenceForm>
  );
}

function Restricted({ record }: { record: string }) {
  const query = usePageQuery(RestrictedPageQuery, { record }, { isFresh: true });
  return (
    <QueryPage
      title="This record is restricted"
      query={query}
      show={(data) => data.restrictedRecord}
      caption={({ reference }) => reference}
      back={{ to: "/", text: "Home" }}
      notThere={
        <>
          <p className="govuk-body">No restricted record has this reference. Check it, or search for the child.</p>
          <LookFor />
        </>
      }
    >
      {({ reference, askName }) => (
        <>
          <p className="govuk-body">
            Only a few people may see it. Ask <strong>{askName}</strong>.
          </p>
          <InAnEmergency reference={reference} />
        </>
      )}
    </QueryPage>
  );
}

function InAnEmergency({ reference }: { reference: string }) {
  const done = useDone();
  const form = useMutationForm(OpenEmergencyAccess, {
    payload: (data) => data.openEmergencyAccess,
    onDone: () =>
      done(
        reference.includes("-E-") ? "/enquiries" : `/children/${reference}`,
        "Open for one hour. The strategic lead has been told.",
      ),
  });
  return (
    <>
      <h2 className="govuk-heading-m">If a child is in danger now</h2>
      <WarningText>
        You can open this record for one hour. The strategic lead and the data protection officer are told at once, and
        everything you look at is kept.
      </WarningText>
      <MutationForm form={form} input={(values) => ({ record: reference, reason: values.text("reason") })}>
        <TextArea name="reason" label="What is the emergency?" hint="At least 30 characters" limit={1000} />
        <Button look="warning" isBusy={form.isSending}>
          Open this record for one hour
        </Button>
      </MutationForm>
    </>
  );
}
