import { Section, Table } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { countOf } from "../../../wording.js";

/** A seat that receives the paper. */
export const RecipientSeat = graphql(`
  fragment RecipientSeat on Seat { id number title isChair service { id name } holder { id name } }
`);

/** The seats that receive register and agenda, with who holds them now. */
export function Recipients(props: { seats: readonly FragmentOf<typeof RecipientSeat>[] }) {
  const seats = readFragment(RecipientSeat, props.seats);
  const empty = seats.filter((seat) => seat.holder === null).length;
  return (
    <Section heading="Who receives it">
      {empty > 0 && (
        <p className="govuk-body">{countOf(empty, "seat")} without a holder: nobody receives the paper there.</p>
      )}
      <Table
        caption="Seats of the panel"
        isCaptionHidden
        rows={seats}
        rowKey={(seat) => seat.id}
        columns={[
          { heading: "Seat", cell: (seat) => `${seat.number}. ${seat.title}` },
          { heading: "Held by", cell: (seat) => seat.holder?.name ?? "Nobody" },
          { heading: "Service", cell: (seat) => seat.service?.name ?? "Any service" },
        ]}
      />
    </Section>
  );
}
