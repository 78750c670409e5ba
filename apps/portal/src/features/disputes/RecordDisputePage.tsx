import { useNavigate, useSearchParams } from "react-router";
import { Button, Page, QueryPage, ReferenceForm, TextField, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { DisputeForm } from "./DisputeForm.js";

const RecordDisputePageQuery = graphql(`
  query RecordDisputePage($reference: String!) {
    disputableChild(reference: $reference) { name facts { recordId field label } }
  }
`);

const DISPUTES = { to: "/disputes", text: "Disputed facts" };

/** Records a dispute for somebody who rings or writes and asks for no copy: first the child, then what is wrong. */
export function RecordDisputePage() {
  const reference = useSearchParams()[0].get("reference")?.trim();
  if (reference) return <OfChild reference={reference} />;
  return (
    <Page title="Record a dispute" back={DISPUTES}>
      <p className="govuk-body">
        For somebody who rings or writes to say that a record is wrong. They need not ask for a copy of it.
      </p>
      <FindChild />
    </Page>
  );
}

function FindChild() {
  const navigate = useNavigate();
  return (
    <ReferenceForm
      name="reference"
      label="Find the child"
      onSend={(reference) => void navigate(`/disputes/new?reference=${reference}`)}
    >
      <TextField
        name="reference"
        label="Reference of the child or the search"
        hint="For example AFC-2026-0012. Business support finds it by the child’s name and date of birth"
        width={20}
      />
      <Button>Find the child</Button>
    </ReferenceForm>
  );
}

function OfChild({ reference }: { reference: string }) {
  const query = usePageQuery(RecordDisputePageQuery, { reference }, { isFresh: true });
  return (
    <QueryPage
      title={`${reference} – Record a dispute`}
      heading={() => "Somebody says this is wrong"}
      query={query}
      show={(data) => data.disputableChild}
      caption={({ name }) => `${name}, ${reference}`}
      back={DISPUTES}
      notThere={
        <>
          <p className="govuk-body">No child has this reference, or the record is kept from you. Check it.</p>
          <FindChild />
        </>
      }
    >
      {({ facts }) => (
        <DisputeForm
          choices={facts.map(({ recordId, field, label }) => ({ value: `${recordId} ${field}`, text: label }))}
          fact={null}
          backTo={DISPUTES.to}
          said="Recorded. The mark “Accuracy disputed” stands beside it, and it waits for an answer here."
        />
      )}
    </QueryPage>
  );
}
