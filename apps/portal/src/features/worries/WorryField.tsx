import { type NamedChild, useWordsOf } from "../../design/child-names.js";
import { SelectField } from "../../design/index.js";
import { unansweredOf, type WorriedNote } from "./note-worries.js";

/** Characters of a worry in a list to choose from. */
const SHORT = 80;

/** Asks which worry a new action answers; nothing where every worry is answered. */
export function WorryField(props: {
  name: string;
  note: WorriedNote | null | undefined;
  child: NamedChild;
  defaultValue?: string | null;
}) {
  const wordsOf = useWordsOf();
  const worries = unansweredOf(props.note);
  if (worries.length === 0) return null;
  return (
    <SelectField
      name={props.name}
      label="Which worry does it answer? (optional)"
      empty="None of them"
      defaultValue={props.defaultValue}
      choices={worries.map(({ number, text }) => ({
        value: String(number),
        text: shortened(wordsOf(props.child, text)),
      }))}
    />
  );
}

function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).replace(/\s+\S*$/, "")}…` : text;
}
