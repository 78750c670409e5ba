import { Link, useSearchParams } from "react-router";
import {
  ButtonLink,
  EmailAddress,
  FormattedDate,
  Inset,
  Pagination,
  QueryPage,
  Status,
  Table,
  Tabs,
  Tag,
  usePageQuery,
  useTyped,
} from "../../../design/index.js";
import { type EnumOf, graphql, type ResultOf } from "../../../graphql.js";
import { useMayEnter } from "../../../session/viewer.js";
import { countOf, ROLES } from "../../../wording.js";
import { NamedPeopleFilters } from "./NamedPeopleFilters.js";
import { NAMED, rolesInWords } from "./words.js";

const NamedPeoplePageQuery = graphql(`
  query NamedPeoplePage($filter: NamedPeopleFilter, $after: String) {
    services { id name }
    namedPeople(filter: $filter, first: 25, after: $after) {
      totalCount
      nodes { person { id name email roles service { name } } school { name } seat { number } lastSignedInOn }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Named = ResultOf<typeof NamedPeoplePageQuery>["namedPeople"]["nodes"][number];
type Standing = EnumOf<"PersonStanding">;

const STANDINGS: Readonly<Record<Standing, string>> = {
  CURRENT: "May sign in",
  NEVER_SIGNED_IN: "Never signed in",
  ENDED: "Ended",
};
const SHOWN = Object.keys(STANDINGS) as Standing[];
const ALL_ROLES = Object.keys(ROLES) as EnumOf<"Role">[];

/** Everybody who is named: who may sign in, as what, and who never did. */
export function NamedPeoplePage() {
  const [params] = useSearchParams();
  const standing = SHOWN.find((one) => one === params.get("standing")) ?? "CURRENT";
  const filter = {
    standing,
    text: useTyped(),
    role: ALL_ROLES.find((one) => one === params.get("role")) ?? null,
    serviceId: params.get("service") || null,
  };
  const mayName = useMayEnter("NAME_PERSON");
  const query = usePageQuery(NamedPeoplePageQuery, { filter, after: params.get("after") }, { isFresh: true });
  return (
    <QueryPage title={NAMED.text} query={query} show={(data) => data} isWide>
      {({ services, namedPeople }) => (
        <>
          <Inset>
            Somebody signs in with their council account once they are named here with the same email address. Where the
            council's sign-in names roles too, they have those that are named in both places.
          </Inset>
          {mayName && <ButtonLink to="/people/all/new">Name a person</ButtonLink>}
          <Tabs
            label="Which people"
            tabs={SHOWN.map((one) => ({
              to: `?standing=${one}`,
              text: STANDINGS[one],
              isCurrent: one === standing,
            }))}
          />
          <NamedPeopleFilters {...filter} services={services} />
          <Status>{countOf(namedPeople.totalCount, "person", "people")}</Status>
          {namedPeople.nodes.length > 0 && <NamedTable people={namedPeople.nodes} />}
          <Pagination pageInfo={namedPeople.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function NamedTable({ people }: { people: readonly Named[] }) {
  return (
    <Table
      caption="People"
      isCaptionHidden
      rows={people}
      rowKey={({ person }) => person.id}
      columns={[
        {
          heading: "Name",
          cell: ({ person }) => (
            <Link className="govuk-link" to={`${NAMED.to}/${person.id}`}>
              {person.name}
            </Link>
          ),
        },
        { heading: "Email", cell: ({ person }) => <EmailAddress of={person.email} /> },
        {
          heading: "Service or school",
          cell: ({ person, school }) => school?.name ?? person.service?.name ?? <span className="app-muted">None</span>,
        },
        { heading: "Roles", cell: ({ person }) => rolesInWords(person.roles) },
        { heading: "Seat", cell: ({ seat }) => seat?.number ?? <span className="app-muted">None</span> },
        {
          heading: "Last signed in",
          cell: ({ lastSignedInOn: on }) => (on ? <FormattedDate on={on} /> : <Tag colour="orange">Never</Tag>),
        },
      ]}
    />
  );
}
