import { MutationForm, TextArea, UserErrors, useDone, useMutationForm, usePageQuery } from "../../design/index.js";
import { SaveOrCancel } from "../../design/SaveOrCancel.js";
import { graphql } from "../../graphql.js";
import { childAddress, useReference } from "./address.js";
import { ChildFormPage } from "./ChildFormPage.js";

const CaseNotePageQuery = graphql(`
  query CaseNotePage($reference: String!) {
    registerEntry(reference: $reference) { id child { firstName lastName } }
  }
`);

const AddCaseNote = graphql(
  `
    mutation AddCaseNote($input: AddCaseNoteInput!) {
      addCaseNote(input: $input) { caseNote { id } entry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Writes a case note; notes are never changed afterwards. */
export function CaseNotePage() {
  const reference = useReference();
  const query = usePageQuery(CaseNotePageQuery, { reference });
  const done = useDone();
  const form = useMutationForm(AddCaseNote, {
    payload: (data) => data.addCaseNote,
    onDone: () => done(childAddress(reference), "Case note added."),
  });
  return (
    <ChildFormPage title="Write a case note" query={query}>
      {(entry) => (
        <MutationForm
          form={form}
          keptAs={{ kind: "caseNote", subjectId: entry.id }}
          input={(values) => ({ entryId: entry.id, text: values.text("text") })}
        >
          <TextArea
            name="text"
            label="Case note"
            hint="Everybody on the panel can read it. A note cannot be changed later."
            rows={8}
            limit={5000}
          />
          <SaveOrCancel text="Add case note" isBusy={form.isSending} cancelTo={childAddress(reference)} />
        </MutationForm>
      )}
    </ChildFormPage>
  );
}
