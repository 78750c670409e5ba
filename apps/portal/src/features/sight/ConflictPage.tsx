import { useParams } from "react-router";
import {
  Inset,
  MutationForm,
  QueryPage,
  SelectField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  YesNoField,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { useMayEnter, useViewer } from "../../session/viewer.js";

const ConflictPageQuery = graphql(`
  query ConflictPage($reference: String!, $asksWho: Boolean!) {
    registerEntry(reference: $reference) { id child { id access { __typename } } }
    people @include(if: $asksWho) { id name isActive }
  }
`);

const DeclareConflict = graphql(
  `
    mutation DeclareConflict($input: DeclareConflictInput!) {
      declareConflict(input: $input) { child { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** “I know this child or family”: the record is then out of that person’s sight. */
export function ConflictPage() {
  const { reference = "" } = useParams();
  const asksWho = useMayEnter("RECORD_ACCESS");
  const query = usePageQuery(ConflictPageQuery, { reference, asksWho }, { isFresh: true });
  const viewer = useViewer();
  const done = useDone();
  const back = `/children/${encodeURIComponent(reference)}`;
  const form = useMutationForm(DeclareConflict, {
    payload: (data) => data.declareConflict,
    onDone: (data) =>
      data.child
        ? done(`${back}/access`, "Recorded. They no longer see this record.")
        : done(
            "/",
            "Recorded. You no longer see this record. Those who keep the register find another owner for your actions.",
          ),
  });
  return (
    <QueryPage
      title={`${reference} – I know this child or family`}
      query={query}
      show={(data) => data.registerEntry && { ...data.registerEntry, people: data.people }}
      heading={(shown) => (shown.child.access ? "Somebody knows this child or family" : "I know this child or family")}
      caption={() => reference}
      back={{ to: back, text: reference }}
    >
      {({ child, people }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            childId: child.id,
            personId: values.optional("personId"),
            withHousehold: values.yesNo("withHousehold") ?? true,
            reason: values.text("reason"),
          })}
        >
          <Inset>
            Nothing is wrong with knowing a family. Whoever does no longer sees the record, whatever their role, and
            only the strategic lead can end it.
          </Inset>
          {child.access && people && (
            <SelectField
              name="personId"
              label="Who knows them?"
              empty="I do"
              choices={people
                .filter((person) => person.isActive && person.id !== viewer.person.id)
                .map((person) => ({ value: person.id, text: person.name }))}
            />
          )}
          <TextArea
            name="reason"
            label="How do you know each other?"
            hint="For example: a cousin, a neighbour, my own child’s friend. Only those who keep the register read it"
            limit={1000}
          />
          <YesNoField name="withHousehold" label="Does it cover brothers and sisters too?" defaultValue={true} />
          <SaveOrCancel text="Record that they are known" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
