import { useParams, useSearchParams } from "react-router";
import {
  Button,
  MutationForm,
  QueryPage,
  Section,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { type EnumOf, graphql, type ResultOf } from "../../graphql.js";
import { ContactFields, readContact } from "./ContactFields.js";

const ContactPageQuery = graphql(`
  query ContactPage($id: ID!) {
    directory(id: $id, first: 1) {
      nodes { id version name responsibility contactRole phone email address }
    }
  }
`);

const CorrectDirectoryContact = graphql(
  `
    mutation CorrectDirectoryContact($input: CorrectDirectoryContactInput!) {
      correctDirectoryContact(input: $input) { contact { id version name } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const RemoveDirectoryContact = graphql(
  `
    mutation RemoveDirectoryContact($input: RemoveDirectoryContactInput!) {
      removeDirectoryContact(input: $input) { contact { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Contact = ResultOf<typeof ContactPageQuery>["directory"]["nodes"][number];

/** Corrects a contact, or takes it out of the directory. */
export function ContactPage() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const kind: EnumOf<"DirectoryKind"> = params.get("kind") === "AUTHORITY" ? "AUTHORITY" : "AGENCY";
  const to = `/directory?kind=${kind}`;
  const query = usePageQuery(ContactPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title="Change a contact"
      query={query}
      show={(data) => data.directory.nodes[0]}
      heading={(contact) => contact.name}
      back={{ to, text: "Directory" }}
    >
      {(contact) => (
        <>
          <CorrectForm contact={contact} to={to} retry={query.retry} />
          <Section heading="Take it out of the directory">
            <RemoveForm contact={contact} to={to} retry={query.retry} />
          </Section>
        </>
      )}
    </QueryPage>
  );
}

interface FormProps {
  contact: Contact;
  to: string;
  retry: () => void;
}

function CorrectForm({ contact, to, retry }: FormProps) {
  const done = useDone();
  const form = useMutationForm(CorrectDirectoryContact, {
    payload: (data) => data.correctDirectoryContact,
    onDone: () => done(to, "Contact changed."),
    onConflict: retry,
  });
  return (
    <MutationForm
      form={form}
      label="Change the contact"
      input={(values) => ({ contactId: contact.id, version: contact.version, ...readContact(values) })}
      conflict={{
        keepTheirsTo: to,
        lines: (sent) => [
          { label: "Name", theirs: contact.name, yours: sent.name },
          { label: "Telephone", theirs: contact.phone ?? "", yours: sent.phone ?? "" },
          { label: "Email", theirs: contact.email ?? "", yours: sent.email ?? "" },
        ],
      }}
    >
      <ContactFields contact={contact} />
      <Button isBusy={form.isSending}>Save contact</Button>
    </MutationForm>
  );
}

function RemoveForm({ contact, to, retry }: FormProps) {
  const done = useDone();
  const form = useMutationForm(RemoveDirectoryContact, {
    payload: (data) => data.removeDirectoryContact,
    onDone: () => done(to, "Contact taken out."),
    onConflict: retry,
  });
  return (
    <MutationForm
      form={form}
      label="Take the contact out"
      input={() => ({ contactId: contact.id, version: contact.version })}
      conflict={{ keepTheirsTo: to, lines: () => [] }}
    >
      <p className="govuk-body">What was sent to it stays in the record.</p>
      <Button look="warning" isBusy={form.isSending}>
        Take it out
      </Button>
    </MutationForm>
  );
}
