import { FormattedDate, Section, Table } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";

/** When a meeting's paper went out, and who has opened it. */
export const ReceiptsMeeting = graphql(`
  fragment ReceiptsMeeting on Meeting {
    id
    viewerCanKeep
    circulation {
      id
      madeAt
      madeBy { id name }
      isLate
      isAfterRegisterDate
      openedCount
      snapshot { id entryCount }
      recipients { seat { id number title } person { id name } openedAt }
    }
  }
`);

/** The circulation: when, by whom, of how many children, and which seat opened it when. */
export function Receipts(props: { meeting: FragmentOf<typeof ReceiptsMeeting> }) {
  const { circulation, viewerCanKeep } = readFragment(ReceiptsMeeting, props.meeting);
  if (!circulation) return null;
  const { recipients } = circulation;
  return (
    <Section heading="Circulation">
      <p className="govuk-body">
        Circulated by {circulation.madeBy.name}, <FormattedDate at={circulation.madeAt} />
        {circulation.isLate && ", late with the chair’s agreement"}. The register stood at{" "}
        {circulation.snapshot.entryCount} children. Opened by {circulation.openedCount} of {recipients.length} seats.
      </p>
      {viewerCanKeep && (
        <Table
          caption="Who has opened the paper"
          rows={recipients}
          rowKey={(row) => row.seat.id}
          columns={[
            { heading: "Seat", cell: (row) => `${row.seat.number}. ${row.seat.title}` },
            { heading: "Held by", cell: (row) => row.person?.name ?? "Nobody" },
            { heading: "Opened", cell: (row) => <FormattedDate at={row.openedAt} none="Not yet" /> },
          ]}
        />
      )}
    </Section>
  );
}
