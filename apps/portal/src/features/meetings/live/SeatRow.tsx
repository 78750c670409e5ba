import { useState } from "react";
import { Button, choicesOf, readForm, SelectField } from "../../../design/index.js";
import type { EnumOf } from "../../../graphql.js";
import { ATTENDANCE_STATES } from "../../../wording.js";
import type { SeatChoice } from "./use-attendance.js";

type State = EnumOf<"AttendanceState">;

const STATES: readonly State[] = ["PRESENT", "APOLOGIES", "ALTERNATE", "ABSENT"];

interface Seat {
  id: string;
  state: State | null;
  seat: { id: string; number: number; title: string; isChair: boolean; holder: { id: string; name: string } | null };
  person: { id: string; name: string } | null;
  alternate: { id: string; name: string } | null;
}

/** One seat with its four answers; "Alternate came" asks who it was when nobody was named before. */
export function SeatRow(props: {
  seat: Seat;
  people: readonly { id: string; name: string }[];
  mayRecord: boolean;
  record: (choice: SeatChoice) => Promise<void>;
}) {
  const { seat } = props;
  const [isAsking, setAsking] = useState(false);
  const holder = seat.person ?? seat.seat.holder;
  const who =
    seat.state === "ALTERNATE" && seat.alternate
      ? `${seat.alternate.name} for ${holder?.name ?? "nobody"}`
      : (holder?.name ?? "Nobody");
  const alternateName = `alternate-${seat.seat.number}`;

  function press(state: State) {
    if (state === "ALTERNATE" && !seat.alternate) return setAsking(true);
    setAsking(false);
    void props.record(state === "ALTERNATE" && seat.alternate ? { state, alternateId: seat.alternate.id } : { state });
  }

  return (
    <li className="app-seat">
      <div className="app-seat__who">
        <strong>
          {seat.seat.number}. {seat.seat.title}
        </strong>
        <span className="app-note">
          {who}
          {seat.seat.isChair && ", chair"}
          {seat.state !== "ALTERNATE" && seat.alternate && `. Alternate named: ${seat.alternate.name}`}
        </span>
      </div>
      {props.mayRecord ? (
        <fieldset className="govuk-fieldset app-seat__answers">
          <legend className="govuk-visually-hidden">{`Seat ${seat.seat.number}, ${seat.seat.title}`}</legend>
          {STATES.map((state) => (
            <button
              key={state}
              type="button"
              className="app-choice"
              aria-pressed={seat.state === state}
              onClick={() => press(state)}
            >
              {ATTENDANCE_STATES[state]}
            </button>
          ))}
        </fieldset>
      ) : (
        <span>{seat.state ? ATTENDANCE_STATES[seat.state] : "Not recorded yet"}</span>
      )}
      {isAsking && (
        <form
          className="app-filter-line"
          onSubmit={(event) => {
            event.preventDefault();
            const alternateId = readForm(event.currentTarget).text(alternateName);
            setAsking(false);
            void props.record({ state: "ALTERNATE", ...(alternateId ? { alternateId } : {}) });
          }}
        >
          <SelectField
            name={alternateName}
            label="Who came in their place?"
            choices={choicesOf(props.people)}
            empty="Choose a person"
          />
          <Button look="secondary">Save</Button>
        </form>
      )}
    </li>
  );
}
