import { useState } from "react";
import { Button, ErrorSummary, Section, Status } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { countOf } from "../../../wording.js";
import { SeatRow } from "./SeatRow.js";
import { useAttendance } from "./use-attendance.js";

/** How one seat is filled at a meeting. */
export const SeatAttendance = graphql(`
  fragment SeatAttendance on Attendance @_unmask {
    id
    state
    seat { id number title isChair holder { id name } }
    person { id name }
    alternate { id name }
  }
`);

/** Attendance per seat: one press for all present, then change those who are not. */
export function Attendance(props: {
  meetingId: string;
  seats: readonly FragmentOf<typeof SeatAttendance>[];
  people: readonly { id: string; name: string }[];
  mayRecord: boolean;
}) {
  const seats = props.seats.map((seat) => readFragment(SeatAttendance, seat));
  const { record, recordRest, errors, failed, attempt } = useAttendance(props.meetingId);
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const open = seats.filter((seat) => seat.state === null);

  async function allPresent() {
    setBusy(true);
    const isSaved = await recordRest();
    setBusy(false);
    if (isSaved) setSaid("Recorded. Change those who are not here.");
  }

  return (
    <Section heading="Attendance">
      <ErrorSummary errors={errors} failed={failed} attempt={attempt} />
      {props.mayRecord && open.length > 0 && (
        <Button isBusy={isBusy} onClick={() => void allPresent()}>
          {open.length === seats.length ? "All present" : `The other ${countOf(open.length, "seat")}: present`}
        </Button>
      )}
      <Status>{said}</Status>
      {seats.length === 0 && <p className="govuk-body">The seats are listed once the meeting is open.</p>}
      <ul className="govuk-list app-seats">
        {seats.map((seat) => (
          <SeatRow
            key={seat.id}
            seat={seat}
            people={props.people}
            mayRecord={props.mayRecord}
            record={async (choice) => {
              const isSaved = await record({ seatId: seat.seat.id, ...choice });
              if (isSaved) setSaid(`Seat ${seat.seat.number} recorded.`);
            }}
          />
        ))}
      </ul>
    </Section>
  );
}
