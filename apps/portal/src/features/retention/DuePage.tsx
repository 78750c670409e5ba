import { Link, useSearchParams } from "react-router";
import { formAt, nameAt } from "../../design/form-at.js";
import {
  Button,
  Details,
  FormattedDate,
  MutationForm,
  Pagination,
  QueryPage,
  SummaryList,
  Tag,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { RetentionTabs } from "./RetentionTabs.js";

const DuePageQuery = graphql(`
  query DueForDisposalPage($after: String) {
    dueForDisposal(first: 25, after: $after) {
      totalCount
      nodes { id class reference endedOn dueOn needsGround viewerCanPropose disposal { id } }
      pageInfo { hasNextPage endCursor }
    }
    retentionSchedule { id signedAt }
  }
`);

const Propose = graphql(
  `
    mutation ProposeDisposal($input: ProposeDisposalInput!) {
      proposeDisposal(input: $input) { disposal { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Line = ResultOf<typeof DuePageQuery>["dueForDisposal"]["nodes"][number];

/** Records whose time is over, by reference; a proposal is made from here. */
export function DuePage() {
  const [params] = useSearchParams();
  const query = usePageQuery(DuePageQuery, { after: params.get("after") }, { isFresh: true });
  return (
    <QueryPage title="Records due for disposal" query={query} show={(data) => data}>
      {({ dueForDisposal: due, retentionSchedule }) => (
        <>
          <RetentionTabs current="/retention/due" />
          {due.nodes.length === 0 && (
            <p className="govuk-body">
              {retentionSchedule.signedAt
                ? "No record is due. Records under a hold are not listed."
                : "The schedule is not signed, so no record is due."}
            </p>
          )}
          {due.nodes.map((line) => (
            <DueCard key={line.id} line={line} retry={query.retry} />
          ))}
          <Pagination pageInfo={due.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function DueCard({ line, retry }: { line: Line; retry: () => void }) {
  return (
    <section className="app-card" aria-labelledby={`due-${line.id}`}>
      <h2 className="govuk-heading-s" id={`due-${line.id}`}>
        {line.reference} {line.needsGround && <Tag colour="yellow">Check other rules</Tag>}
      </h2>
      <SummaryList
        rows={[
          { label: "What", value: line.class === "RECORD" ? "A child’s record" : "A referral that came to no child" },
          { label: "Work ended", value: <FormattedDate on={line.endedOn} /> },
          { label: "Due since", value: <FormattedDate on={line.dueOn} /> },
        ]}
      />
      {line.disposal && (
        <Link className="govuk-link" to={`/retention/disposals/${line.disposal.id}`}>
          Disposal proposed
        </Link>
      )}
      {line.viewerCanPropose && <ProposeForm line={line} retry={retry} />}
    </section>
  );
}

function ProposeForm({ line, retry }: { line: Line; retry: () => void }) {
  const done = useDone();
  const form = useMutationForm(Propose, {
    payload: (data) => data.proposeDisposal,
    onDone: () => done(".", "Proposed. The strategic lead and the data protection officer decide."),
    onConflict: retry,
  });
  return (
    <Details summary="Propose disposal">
      <MutationForm
        form={formAt(form, line.id)}
        label={`Propose disposal of ${line.reference}`}
        input={(values) => ({
          recordId: line.id,
          ground: line.needsGround ? values.text(nameAt("ground", line.id)) : null,
        })}
      >
        {line.needsGround && (
          <TextArea
            name={nameAt("ground", line.id)}
            label="Which rule did you check?"
            hint="The child was looked after or has an education, health and care plan. Say which rule keeps that record, and that it has ended."
            rows={2}
          />
        )}
        <Button isBusy={form.isSending}>Propose disposal</Button>
      </MutationForm>
    </Details>
  );
}
