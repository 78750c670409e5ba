import { type FieldProps, FieldShell, useFieldIds } from "./FieldShell.js";

/** One of the answers to choose from. */
export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

/** A list to choose one from; `empty` is the words of the first, empty choice. */
export function SelectField(
  props: FieldProps & { choices: readonly Choice[]; empty?: string; defaultValue?: string | null },
) {
  const { error, describedBy } = useFieldIds(props.name, props.hint);
  return (
    <FieldShell name={props.name} label={props.label} hint={props.hint} error={error}>
      <select
        className={`govuk-select app-select${error ? " govuk-select--error" : ""}`}
        id={props.name}
        name={props.name}
        defaultValue={props.defaultValue ?? ""}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </FieldShell>
  );
}

/** Makes choices of records that have an id and a name. */
export function choicesOf(records: readonly { id: string; name: string }[]): Choice[] {
  return records.map((record) => ({ value: record.id, text: record.name }));
}

/** Makes choices of the codes of the written procedure. */
export function choicesOfCodes(codes: readonly { code: string; label: string }[]): Choice[] {
  return codes.map((code) => ({ value: code.code, text: code.label }));
}

/** Makes choices of the English for an enum, in the order written there. */
export function choicesOfWords(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}
