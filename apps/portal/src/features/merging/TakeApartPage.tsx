import { useParams } from "react-router";
import {
  ChildCaption,
  ConfirmForm,
  FormattedDate,
  QueryPage,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";

const TakeApartPageQuery = graphql(`
  query TakeApartPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      child {
        id
        firstName
        lastName
        childMerges { id version mergedAt reason mergedName voidedReference mergedBy { name } }
      }
    }
  }
`);

const UndoMerge = graphql(
  `
    mutation UndoMerge($input: UndoMergeInput!) {
      undoMerge(input: $input) { child { id version } otherChild { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Takes apart the records that were put together last, with the reason. */
export function TakeApartPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(TakeApartPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const page = `/children/${encodeURIComponent(reference)}`;
  const form = useMutationForm(UndoMerge, {
    payload: (data) => data.undoMerge,
    onDone: () => done(page, "The records are apart again."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Take two records apart"
      query={query}
      show={(data) => data.registerEntry}
      back={{ to: page, text: reference }}
      caption={({ child }) => <ChildCaption child={child} reference={reference} />}
    >
      {({ child }) => {
        const merge = child.childMerges[0];
        if (!merge) return <p className="govuk-body">No other record was put together with this one.</p>;
        return (
          <ConfirmForm
            form={form}
            input={(values) => ({ mergeId: merge.id, version: merge.version, reason: values.text("reason") })}
            button="Take the records apart"
            isWarning
            cancelTo={page}
          >
            <SummaryList
              rows={[
                {
                  label: "Put together",
                  value: <FormattedDate at={merge.mergedAt} />,
                  note: merge.mergedBy?.name,
                },
                { label: "The other record", value: merge.mergedName, note: merge.voidedReference ?? undefined },
                { label: "How it was known", value: merge.reason },
              ]}
            />
            <p className="govuk-body">
              Each record gets back what it had. What was written since stays with this one, unless it belongs to an
              entry or a search that goes back.
            </p>
            <TextArea name="reason" label="Why are they two children?" limit={1000} />
          </ConfirmForm>
        );
      }}
    </QueryPage>
  );
}
