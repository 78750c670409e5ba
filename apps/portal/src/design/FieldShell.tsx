import type { ReactNode } from "react";
import { useFieldError } from "./form-errors.js";

/** What every field has: a name (as in the API's input), a label and, when needed, a hint. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** The ids that tie a field to its hint and its error. */
export function useFieldIds(name: string, hint: ReactNode): { error: string | null; describedBy: string | undefined } {
  const error = useFieldError(name);
  const ids = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter(Boolean).join(" ");
  return { error, describedBy: ids === "" ? undefined : ids };
}

function Around({
  name,
  hint,
  error,
  children,
}: {
  name: string;
  hint?: ReactNode;
  error: string | null;
  children: ReactNode;
}) {
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="govuk-error-message" id={`${name}-error`}>
          <span className="govuk-visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {children}
    </>
  );
}

/** The frame of a field with one box. */
export function FieldShell(props: FieldProps & { error: string | null; children: ReactNode }) {
  return (
    <div className={`govuk-form-group${props.error ? " govuk-form-group--error" : ""}`}>
      <label className="govuk-label" htmlFor={props.name}>
        {props.label}
      </label>
      <Around name={props.name} hint={props.hint} error={props.error}>
        {props.children}
      </Around>
    </div>
  );
}

/** The frame of a question with several boxes. */
export function FieldsetShell(
  props: FieldProps & { error: string | null; describedBy: string | undefined; isGroup?: boolean; children: ReactNode },
) {
  return (
    <div className={`govuk-form-group${props.error ? " govuk-form-group--error" : ""}`}>
      <fieldset
        className="govuk-fieldset"
        aria-describedby={props.describedBy}
        {...(props.isGroup ? { role: "group" } : {})}
      >
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{props.label}</legend>
        <Around name={props.name} hint={props.hint} error={props.error}>
          {props.children}
        </Around>
      </fieldset>
    </div>
  );
}
