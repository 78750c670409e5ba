import { useNamesHidden } from "../../design/child-names.js";
import { formAt, nameAt } from "../../design/form-at.js";
import {
  Button,
  ButtonGroup,
  Details,
  FormattedDate,
  MutationForm,
  TextArea,
  UserErrors,
  useMutationForm,
} from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** The reader's own note about a child. */
export const PrivateNoteEntry = graphql(`
  fragment PrivateNoteEntry on RegisterEntry {
    id
    reference
    fullCase { privateNote { id version text writtenAt } }
  }
`);

const WritePrivateNote = graphql(
  `
    mutation WritePrivateNote($input: WritePrivateNoteInput!) {
      writePrivateNote(input: $input) {
        entry { id fullCase { privateNote { id version text writtenAt } } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const DeletePrivateNote = graphql(
  `
    mutation DeletePrivateNote($input: DeletePrivateNoteInput!) {
      deletePrivateNote(input: $input) {
        entry { id fullCase { privateNote { id version } } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** What the reader noted about the child for themselves, folded away; nobody else sees it and no paper holds it. It is left out while names are hidden from a screen that others see. */
export function PrivateNote(props: { entry: FragmentOf<typeof PrivateNoteEntry> }) {
  const { id, reference, fullCase } = readFragment(PrivateNoteEntry, props.entry);
  const note = fullCase?.privateNote ?? null;
  const isOnTheWall = useNamesHidden();
  const form = useMutationForm(WritePrivateNote, {
    payload: (data) => data.writePrivateNote,
    onDone: () => undefined,
  });
  if (!fullCase || isOnTheWall) return null;
  const textName = nameAt("text", reference);
  return (
    <div className="app-private-note">
      <Details summary={note ? "My private note" : "Write a private note"}>
        <MutationForm
          key={note?.version ?? 0}
          form={formAt(form, reference)}
          label={`My private note, ${reference}`}
          input={(values) => ({ entryId: id, text: values.text(textName), version: note?.version ?? null })}
          conflict={{
            keepTheirsTo: ".",
            lines: (sent) => [{ label: "My private note", theirs: note?.text ?? "", yours: sent.text }],
          }}
        >
          <TextArea
            name={textName}
            label="My private note"
            hint="Only you can see it here. It is in no paper, export or print; a family who asks for a copy of what is held may be given it. It is deleted after the child has left the register."
            rows={3}
            defaultValue={note?.text ?? ""}
          />
          {note && (
            <p className="govuk-body-s app-muted">
              Written <FormattedDate at={note.writtenAt} />
            </p>
          )}
          <Button isBusy={form.isSending}>Save my note</Button>
        </MutationForm>
        {note && <DeleteNote key={note.id} note={note} reference={reference} />}
      </Details>
    </div>
  );
}

function DeleteNote(props: { note: { id: string; version: number }; reference: string }) {
  const { note, reference } = props;
  const form = useMutationForm(DeletePrivateNote, {
    payload: (data) => data.deletePrivateNote,
    onDone: () => undefined,
  });
  return (
    <MutationForm
      form={form}
      label={`Delete my private note, ${reference}`}
      input={() => ({ noteId: note.id, version: note.version })}
    >
      <ButtonGroup>
        <Button look="secondary" isBusy={form.isSending}>
          Delete my note
        </Button>
      </ButtonGroup>
    </MutationForm>
  );
}
