import { Link, useSearchParams } from "react-router";
import {
  Button,
  ButtonLink,
  Pagination,
  QueryPage,
  Table,
  Tabs,
  TextField,
  TypedSearch,
  usePageQuery,
  useTyped,
} from "../../design/index.js";
import { type EnumOf, graphql, type ResultOf } from "../../graphql.js";

const DirectoryPageQuery = graphql(`
  query DirectoryPage($kind: DirectoryKind!, $text: String, $after: String) {
    directory(kind: $kind, text: $text, first: 50, after: $after) {
      totalCount
      viewerCanChange
      nodes { id name responsibility contactRole phone email address }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Contact = ResultOf<typeof DirectoryPageQuery>["directory"]["nodes"][number];

/** Agencies and other authorities: what they do, whom to ask for, and how to reach them. */
export function DirectoryPage() {
  const [params] = useSearchParams();
  const kind: EnumOf<"DirectoryKind"> = params.get("kind") === "AUTHORITY" ? "AUTHORITY" : "AGENCY";
  const text = useTyped();
  const query = usePageQuery(DirectoryPageQuery, { kind, text, after: params.get("after") });
  return (
    <QueryPage title="Directory" query={query} show={(data) => data.directory} isWide>
      {(directory) => (
        <>
          <Tabs
            label="Which contacts"
            tabs={[
              { to: "?kind=AGENCY", text: "Agencies", isCurrent: kind === "AGENCY" },
              { to: "?kind=AUTHORITY", text: "Other authorities", isCurrent: kind === "AUTHORITY" },
            ]}
          />
          <TypedSearch label="Directory" to={`?kind=${kind}`} key={`${kind} ${text}`}>
            <TextField name="text" label="Name, or what it does" defaultValue={text} width={20} type="search" />
            <div className="app-filters__apply">
              <Button look="secondary">Search</Button>
            </div>
          </TypedSearch>
          {directory.viewerCanChange && <ButtonLink to={`/directory/add?kind=${kind}`}>Add a contact</ButtonLink>}
          {directory.nodes.length === 0 ? (
            <p className="govuk-body">{text ? "No contact has these words." : "No contact is kept yet."}</p>
          ) : (
            <ContactTable contacts={directory.nodes} mayChange={directory.viewerCanChange} kind={kind} />
          )}
          <Pagination pageInfo={directory.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function ContactTable({
  contacts,
  mayChange,
  kind,
}: {
  contacts: readonly Contact[];
  mayChange: boolean;
  kind: string;
}) {
  return (
    <Table
      caption="Contacts"
      isCaptionHidden
      rows={contacts}
      rowKey={(contact) => contact.id}
      columns={[
        { heading: "Name", cell: (contact) => contact.name },
        { heading: "What it does", cell: (contact) => contact.responsibility ?? "Not recorded" },
        { heading: "Ask for", cell: (contact) => contact.contactRole ?? "Not recorded" },
        { heading: "Reach", cell: (contact) => <Reach contact={contact} /> },
        ...(mayChange
          ? [
              {
                heading: "Change",
                cell: (contact: Contact) => (
                  <Link className="govuk-link" to={`/directory/${contact.id}?kind=${kind}`}>
                    Change<span className="govuk-visually-hidden"> {contact.name}</span>
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Reach({ contact: { phone, email, address } }: { contact: Contact }) {
  if (!phone && !email && !address) return <span className="app-muted">Not recorded</span>;
  return (
    <>
      {phone && (
        <a className="govuk-link app-nowrap" href={`tel:${phone.replaceAll(" ", "")}`}>
          {phone}
        </a>
      )}{" "}
      {email && (
        <a className="govuk-link" href={`mailto:${email}`}>
          {email}
        </a>
      )}{" "}
      {address}
    </>
  );
}
