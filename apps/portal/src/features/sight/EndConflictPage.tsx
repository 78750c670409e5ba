import { useParams } from "react-router";
import {
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

const EndConflictPageQuery = graphql(`
  query EndConflictPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      child { id access { conflicts { id version reason withHousehold declaredAt viewerCanEnd person { name } } } }
    }
  }
`);

const EndConflict = graphql(
  `
    mutation EndConflict($input: EndConflictInput!) {
      endConflict(input: $input) { child { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** The strategic lead ends somebody else’s conflict of interest, with the reason. */
export function EndConflictPage() {
  const { reference = "", id = "" } = useParams();
  const query = usePageQuery(EndConflictPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const back = `/children/${encodeURIComponent(reference)}/access`;
  const form = useMutationForm(EndConflict, {
    payload: (data) => data.endConflict,
    onDone: () => done(back, "Conflict of interest ended."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – End a conflict of interest`}
      heading={() => "End a conflict of interest"}
      query={query}
      show={(data) => data.registerEntry?.child.access?.conflicts.find((one) => one.id === id && one.viewerCanEnd)}
      caption={() => reference}
      back={{ to: back, text: "Who may see this record" }}
    >
      {(conflict) => (
        <ConfirmForm
          form={form}
          input={(values) => ({ conflictId: conflict.id, version: conflict.version, reason: values.text("reason") })}
          button="End the conflict of interest"
          isWarning
          cancelTo={back}
        >
          <SummaryList
            rows={[
              { label: "Who", value: conflict.person?.name },
              { label: "How they know each other", value: conflict.reason },
              { label: "Recorded", value: <FormattedDate at={conflict.declaredAt} /> },
            ]}
          />
          <p className="govuk-body">
            They then see this record again, as far as their role goes
            {conflict.withHousehold && ", and those of the brothers and sisters too"}.
          </p>
          <TextArea
            name="reason"
            label="Why does it end?"
            hint="For example: it was another family of the same name"
            limit={1000}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
