import { Link } from "react-router";
import {
  EmailAddress,
  FormattedDate,
  QueryPage,
  Section,
  Status,
  Table,
  Tag,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { countOf, ROLES } from "../../wording.js";

const SeatsPageQuery = graphql(`
  query SeatsPage {
    seats { id number title isChair heldSince service { name } holder { id name } }
    people { id name email roles isActive service { name } }
  }
`);

type Seat = ResultOf<typeof SeatsPageQuery>["seats"][number];
type Person = ResultOf<typeof SeatsPageQuery>["people"][number];

/** The seats of the panel with who holds them, and everybody who can sign in. */
export function SeatsPage() {
  const query = usePageQuery(SeatsPageQuery, {});
  return (
    <QueryPage title="People and seats" query={query} show={(data) => data} isWide>
      {({ seats, people }) => (
        <>
          {seats.length > 0 && (
            <Section heading="Seats of the panel">
              <Status>
                {countOf(seats.length, "seat")}, {seats.filter((seat) => !seat.holder).length} without a holder
              </Status>
              <SeatTable seats={seats} />
            </Section>
          )}
          <Section heading="People">
            <PeopleTable people={people.filter((person) => person.isActive)} />
          </Section>
        </>
      )}
    </QueryPage>
  );
}

function SeatTable({ seats }: { seats: readonly Seat[] }) {
  const mayChange = useMayEnter("ADMIN");
  const columns = [
    {
      heading: "Seat",
      cell: (seat: Seat) => (
        <>
          {seat.number}. {seat.title} {seat.isChair && <Tag colour="blue">Chair</Tag>}
        </>
      ),
    },
    { heading: "Service", cell: (seat: Seat) => seat.service?.name ?? "Any service" },
    { heading: "Holder", cell: (seat: Seat) => seat.holder?.name ?? <Tag colour="orange">Nobody</Tag> },
    { heading: "Since", cell: (seat: Seat) => <FormattedDate on={seat.heldSince} none="" /> },
  ];
  const change = { heading: "Change", cell: (seat: Seat) => <SeatLinks seat={seat} /> };
  return (
    <Table
      caption="Seats of the panel"
      isCaptionHidden
      rows={seats}
      rowKey={(seat) => seat.id}
      columns={mayChange ? [...columns, change] : columns}
    />
  );
}

function SeatLinks({ seat }: { seat: Seat }) {
  const act = seat.holder ? { part: "end", text: "Replace or end holding" } : { part: "holder", text: "Name holder" };
  return (
    <Link className="govuk-link govuk-link--no-visited-state" to={`/people/seats/${seat.number}/${act.part}`}>
      {act.text}
      <span className="govuk-visually-hidden"> of seat {seat.number}</span>
    </Link>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }) {
  return (
    <Table
      caption="People who can sign in"
      isCaptionHidden
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        { heading: "Name", cell: (person) => person.name },
        { heading: "Service", cell: (person) => person.service?.name ?? "None" },
        { heading: "Role", cell: (person) => person.roles.map((role) => ROLES[role]).join(", ") },
        { heading: "Email", cell: (person) => <EmailAddress of={person.email} /> },
      ]}
    />
  );
}
