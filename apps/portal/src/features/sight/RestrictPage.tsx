import { useParams } from "react-router";
import {
  CheckboxesField,
  choicesOf,
  Inset,
  MutationForm,
  QueryPage,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";

const RestrictPageQuery = graphql(`
  query RestrictPage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      child { id access { restriction { id version reason readers { id name } } } }
    }
    people { id name isActive }
  }
`);

const RestrictRecord = graphql(
  `
    mutation RestrictRecord($input: RestrictRecordInput!) {
      restrictRecord(input: $input) { child { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Restricts a record to the people ticked, or sets the list anew. */
export function RestrictPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(RestrictPageQuery, { reference }, { isFresh: true });
  const viewer = useViewer();
  const done = useDone();
  const back = `/children/${encodeURIComponent(reference)}/access`;
  const form = useMutationForm(RestrictRecord, {
    payload: (data) => data.restrictRecord,
    onDone: (data) =>
      data.child
        ? done(back, "Saved. Only the people on the list see this record now.")
        : done("/register", "Saved. You are not on the list, so you no longer see this record."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Restrict this record`}
      heading={() => "Who may see this record?"}
      query={query}
      show={(data) =>
        data.registerEntry?.child.access && {
          child: data.registerEntry.child,
          held: data.registerEntry.child.access.restriction,
          people: data.people,
        }
      }
      caption={() => reference}
      back={{ to: back, text: "Who may see this record" }}
    >
      {({ child, held, people }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            childId: child.id,
            version: held?.version ?? null,
            personIds: values.all("personIds"),
            reason: values.text("reason"),
          })}
          conflict={{
            keepTheirsTo: back,
            lines: (sent) => [{ label: "Why", theirs: held?.reason ?? "Not restricted", yours: sent.reason }],
          }}
        >
          <Inset>
            Everybody else no longer finds this child: not in lists, searches, papers or minutes. The strategic lead
            still does. Two people together can lift it again.
          </Inset>
          <TextArea
            name="reason"
            label="Why may only they see it?"
            hint="For example: the child of a colleague, or an adoption"
            limit={1000}
            defaultValue={held?.reason}
          />
          <CheckboxesField
            name="personIds"
            label="Who may see it"
            hint="Tick yourself too if you work on the case"
            choices={choicesOf(people.filter((person) => person.isActive))}
            defaultValues={held ? held.readers.map(({ id }) => id) : [viewer.person.id]}
          />
          <SaveOrCancel text="Save who may see it" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
