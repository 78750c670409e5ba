import {
  Button,
  MutationForm,
  RadiosField,
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
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { childName, countOf, yearWords } from "../../wording.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const HouseholdPageQuery = graphql(`
  query HouseholdPage($reference: String!, $other: String!) {
    registerEntry(reference: $reference) { id child { id firstName lastName } }
    search(text: $other, first: 20) { nodes { id reference child { id firstName lastName schoolYear } } }
  }
`);

const RecordHousehold = graphql(
  `
    mutation RecordHousehold($input: RecordHouseholdInput!) {
      recordHousehold(input: $input) { child { id version } entry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Records that two children live in one household: first find the other child, then say how it is known. */
export function HouseholdPage() {
  const reference = useReference();
  const other = useTyped();
  const query = usePageQuery(HouseholdPageQuery, { reference, other: other || reference });
  const done = useDone();
  const form = useMutationForm(RecordHousehold, {
    payload: (data) => data.recordHousehold,
    onDone: () => done(childAddress(reference), "Household recorded."),
  });
  return (
    <ChildFormPage title="Record another child of the household" query={query}>
      {({ child }, { search }) => {
        const found = search.nodes.filter((entry) => entry.child.id !== child.id);
        return (
          <>
            <TypedSearch label="Other child">
              <TextField
                name="text"
                label="Find the other child"
                hint="Reference, as on their page"
                defaultValue={other}
                width={20}
                type="search"
              />
              <Button look="secondary">Find</Button>
            </TypedSearch>
            {other !== "" && <Status>{countOf(found.length, "child", "children")} found</Status>}
            {found.length > 0 && (
              <MutationForm
                form={form}
                input={(values) => ({
                  childId: child.id,
                  otherChildId: values.chosen("otherChildId", "Choose the other child"),
                  reason: values.text("reason"),
                })}
              >
                <RadiosField
                  name="otherChildId"
                  label="Which child?"
                  choices={found.map((entry) => ({
                    value: entry.child.id,
                    text: `${childName(entry.child)} (${entry.reference})`,
                    hint: yearWords(entry.child.schoolYear),
                  }))}
                />
                <TextArea name="reason" label="How is it known that they live in one household?" limit={1000} />
                <SaveOrCancel text="Record household" isBusy={form.isSending} cancelTo={childAddress(reference)} />
              </MutationForm>
            )}
          </>
        );
      }}
    </ChildFormPage>
  );
}
