import { useState } from "react";
import { nameAt } from "../../../design/form-at.js";
import {
  choicesOf,
  choicesOfWords,
  Details,
  type FormValues,
  LinkButton,
  RadiosField,
  SelectField,
  TextField,
} from "../../../design/index.js";
import type { EnumOf } from "../../../graphql.js";
import { DECISION_BASES } from "../../../wording.js";
import type { LiveChoices } from "./live-choices.js";

const AT = "decision";
/** Most dissents that one form takes. */
const MOST = 14;

const seatAt = (row: number) => nameAt(`dissentSeat${row}`, AT);
const wordsAt = (row: number) => nameAt(`dissentWords${row}`, AT);

/** How the decision was come to, and who does not agree; folded away, because most are by consensus. */
export function DecisionBasis({ seats }: { seats: LiveChoices["seatsHere"] }) {
  const [rows, setRows] = useState(1);
  return (
    <Details summary="The chair decides, or somebody does not agree">
      <RadiosField
        name={nameAt("basis", AT)}
        label="How was it decided?"
        choices={choicesOfWords(DECISION_BASES)}
        defaultValue="CONSENSUS"
        isSmall
      />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added, at the end.
        <div key={row} className="app-filter-line">
          <SelectField
            name={seatAt(row)}
            label="Who does not agree?"
            empty={row === 0 ? "Nobody" : "Choose a person"}
            choices={choicesOf(seats)}
          />
          <TextField name={wordsAt(row)} label="What do they say?" />
        </div>
      ))}
      {rows < MOST && <LinkButton onClick={() => setRows(rows + 1)}>Somebody else does not agree</LinkButton>}
    </Details>
  );
}

/** What was chosen and written there. */
export function readBasis(values: FormValues) {
  const rows = Array.from({ length: MOST }, (_, row) => ({
    seatId: values.text(seatAt(row)),
    words: values.text(wordsAt(row)),
  }));
  return {
    basis: values.maybe<EnumOf<"DecisionBasis">>(nameAt("basis", AT)),
    dissents: rows.filter(({ seatId, words }) => seatId !== "" || words !== ""),
  };
}
