import { useSearchParams } from "react-router";
import { Button, MutationForm, Page, UserErrors, useDone, useMutationForm } from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { ContactFields, readContact } from "./ContactFields.js";

const AddDirectoryContact = graphql(
  `
    mutation AddDirectoryContact($input: AddDirectoryContactInput!) {
      addDirectoryContact(input: $input) { contact { id kind name } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Adds an agency or another authority. */
export function AddContactPage() {
  const [params] = useSearchParams();
  const kind: EnumOf<"DirectoryKind"> = params.get("kind") === "AUTHORITY" ? "AUTHORITY" : "AGENCY";
  const to = `/directory?kind=${kind}`;
  const done = useDone();
  const form = useMutationForm(AddDirectoryContact, {
    payload: (data) => data.addDirectoryContact,
    onDone: () => done(to, "Contact added."),
  });
  return (
    <Page title={kind === "AUTHORITY" ? "Add another authority" : "Add an agency"} back={{ to, text: "Directory" }}>
      <MutationForm form={form} input={(values) => ({ kind, ...readContact(values) })}>
        <ContactFields />
        <Button isBusy={form.isSending}>Add contact</Button>
      </MutationForm>
    </Page>
  );
}
