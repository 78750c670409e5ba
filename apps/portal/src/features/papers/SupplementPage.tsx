import { useParams } from "react-router";
import { useChildName } from "../../design/child-names.js";
import {
  Button,
  MutationForm,
  QueryPage,
  RadiosField,
  SaveOrCancel,
  Status,
  TextArea,
  TextField,
  TypedSearch,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  useTyped,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";

const SupplementPageQuery = graphql(`
  query SupplementPage($id: ID!, $text: String!, $isAsked: Boolean!) {
    meeting(id: $id) { id state }
    search(text: $text, first: 20) @include(if: $isAsked) {
      totalCount
      nodes { id reference groupName child { id firstName lastName } }
    }
  }
`);

const IssueSupplement = graphql(
  `
    mutation IssueSupplement($input: IssueSupplementInput!) {
      issueSupplement(input: $input) { paper { id number } meeting { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Sends out, beside papers that stay as they are, what was put right about one child. */
export function SupplementPage() {
  const { id = "" } = useParams();
  const text = useTyped();
  const query = usePageQuery(SupplementPageQuery, { id, text, isAsked: text !== "" });
  const done = useDone();
  const nameOf = useChildName();
  const back = `/meetings/${id}`;
  const form = useMutationForm(IssueSupplement, {
    payload: (data) => data.issueSupplement,
    onDone: ({ paper }) => done(back, `Supplement ${paper?.number ?? ""} is out. Every seat was told.`),
  });
  return (
    <QueryPage
      title="Put a line right by a supplement"
      query={query}
      show={(data) => data.meeting && data}
      back={{ to: back, text: "Meeting" }}
    >
      {({ search }) => (
        <>
          <p className="govuk-body">
            Correct the child on the register first. The supplement holds only what then differs from the papers, and
            nothing in the papers moves.
          </p>
          <TypedSearch className="app-filter-line" label="Find the child">
            <TextField key={text} name="text" label="Name, reference or UPN" type="search" defaultValue={text} />
            <Button look="secondary">Find the child</Button>
          </TypedSearch>
          {search && <Status>{countOf(search.nodes.length, "child", "children")} found</Status>}
          {search && search.nodes.length > 0 && (
            <MutationForm
              form={form}
              input={(values) => ({
                meetingId: id,
                entryId: values.chosen("entryId", "Choose the child"),
                reason: values.text("reason"),
              })}
            >
              <RadiosField
                name="entryId"
                label="Which child?"
                choices={search.nodes.map((entry) => ({
                  value: entry.id,
                  text: `${nameOf(entry.child)} (${entry.reference})`,
                  hint: entry.groupName ?? "No group yet",
                }))}
                defaultValue={search.nodes.length === 1 ? (search.nodes[0]?.id ?? null) : null}
                isSmall
              />
              <TextArea
                name="reason"
                label="What was put right, and why?"
                hint="Do not write a name: this stands in the list of papers."
                rows={3}
              />
              <SaveOrCancel text="Issue the supplement" isBusy={form.isSending} cancelTo={back} />
            </MutationForm>
          )}
        </>
      )}
    </QueryPage>
  );
}
