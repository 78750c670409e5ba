import { useParams } from "react-router";
import { useChildName } from "../../../design/child-names.js";
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
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { countOf, yearWords } from "../../../wording.js";

const AddItemPageQuery = graphql(`
  query AddItemPage($id: ID!, $text: String!, $isAsked: Boolean!) {
    meeting(id: $id) { id state }
    search(text: $text, first: 20) @include(if: $isAsked) {
      totalCount
      nodes { id reference groupName child { id firstName lastName schoolYear } }
    }
  }
`);

const AddAgendaItem = graphql(
  `
    mutation AddAgendaItem($input: AddAgendaItemInput!) {
      addAgendaItem(input: $input) { agendaItem { id isLate } meeting { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Puts a child of the register on the agenda by hand, with why. */
export function AddItemPage() {
  const { id = "" } = useParams();
  const text = useTyped();
  const query = usePageQuery(AddItemPageQuery, { id, text, isAsked: text !== "" });
  const done = useDone();
  const nameOf = useChildName();
  const back = `/meetings/${id}`;
  const form = useMutationForm(AddAgendaItem, {
    payload: (data) => data.addAgendaItem,
    onDone: (result) =>
      done(
        back,
        result.agendaItem?.isLate
          ? "Added as a late item. The chair decides whether it is taken."
          : "Added to the agenda.",
      ),
  });
  return (
    <QueryPage
      title="Add a child to the agenda"
      query={query}
      show={(data) => data.meeting && data}
      back={{ to: back, text: "Meeting" }}
    >
      {({ search }) => (
        <>
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
                why: values.text("why"),
              })}
            >
              <RadiosField
                name="entryId"
                label="Which child?"
                choices={search.nodes.map((entry) => ({
                  value: entry.id,
                  text: `${nameOf(entry.child)} (${entry.reference})`,
                  hint: `${yearWords(entry.child.schoolYear)}, ${entry.groupName ?? "no group yet"}`,
                }))}
                defaultValue={search.nodes.length === 1 ? (search.nodes[0]?.id ?? null) : null}
                isSmall
              />
              <TextArea name="why" label="Why must the panel discuss this child?" rows={3} />
              <SaveOrCancel text="Add to the agenda" isBusy={form.isSending} cancelTo={back} />
            </MutationForm>
          )}
        </>
      )}
    </QueryPage>
  );
}
