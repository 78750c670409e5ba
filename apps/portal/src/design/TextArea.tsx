import { useEffect, useState } from "react";
import { type FieldProps, FieldShell, useFieldIds } from "./FieldShell.js";

/** Several lines of text, with a count of the characters left when `limit` is given. */
export function TextArea(
  props: FieldProps & {
    defaultValue?: string | null;
    rows?: number;
    limit?: number;
    onInput?: (typed: string) => void;
  },
) {
  const { error, describedBy } = useFieldIds(props.name, props.hint);
  const [length, setLength] = useState(props.defaultValue?.length ?? 0);
  const ids = [describedBy, props.limit ? `${props.name}-count` : null].filter(Boolean).join(" ");
  return (
    <FieldShell name={props.name} label={props.label} hint={props.hint} error={error}>
      <textarea
        className={`govuk-textarea${error ? " govuk-textarea--error" : ""}`}
        id={props.name}
        name={props.name}
        rows={props.rows ?? 4}
        defaultValue={props.defaultValue ?? ""}
        aria-describedby={ids || undefined}
        aria-invalid={error ? true : undefined}
        onInput={(event) => {
          setLength(event.currentTarget.value.length);
          props.onInput?.(event.currentTarget.value);
        }}
      />
      {props.limit && <CharactersLeft id={`${props.name}-count`} left={props.limit - length} />}
    </FieldShell>
  );
}

function CharactersLeft({ id, left }: { id: string; left: number }) {
  const [spoken, setSpoken] = useState("");
  const words = left >= 0 ? `You have ${left} characters left` : `You have ${-left} characters too many`;
  useEffect(() => {
    // A screen reader hears the count when typing stops, not at every key.
    const timer = window.setTimeout(() => setSpoken(left < 100 ? words : ""), 1000);
    return () => window.clearTimeout(timer);
  }, [words, left]);
  return (
    <>
      <div className={left < 0 ? "govuk-error-message app-count" : "govuk-hint app-count"} id={id}>
        {words}
      </div>
      <span className="govuk-visually-hidden" role="status">
        {spoken}
      </span>
    </>
  );
}
