import { type FieldProps, FieldShell, useFieldIds } from "./FieldShell.js";

/** One line of text. `width` is in characters, to hint at the length of the answer. */
export function TextField(
  props: FieldProps & {
    defaultValue?: string | number | null;
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
    type?: "text" | "date" | "email" | "time" | "search" | "url" | "password";
    isNumber?: boolean;
    suffix?: string;
    autoComplete?: string;
    list?: string;
  },
) {
  const { error, describedBy } = useFieldIds(props.name, props.hint);
  const input = (
    <input
      className={`govuk-input${props.width ? ` govuk-input--width-${props.width}` : ""}${error ? " govuk-input--error" : ""}`}
      id={props.name}
      name={props.name}
      type={props.type ?? "text"}
      defaultValue={props.defaultValue ?? ""}
      aria-describedby={describedBy}
      aria-invalid={error ? true : undefined}
      autoComplete={props.autoComplete ?? "off"}
      list={props.list}
      spellCheck={props.isNumber ? false : undefined}
      inputMode={props.isNumber ? "decimal" : undefined}
    />
  );
  return (
    <FieldShell name={props.name} label={props.label} hint={props.hint} error={error}>
      {props.suffix ? (
        <div className="govuk-input__wrapper">
          {input}
          <div className="govuk-input__suffix" aria-hidden="true">
            {props.suffix}
          </div>
        </div>
      ) : (
        input
      )}
    </FieldShell>
  );
}
