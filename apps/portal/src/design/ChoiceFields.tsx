import type { ReactNode } from "react";
import { type FieldProps, FieldsetShell, useFieldIds } from "./FieldShell.js";
import type { Choice } from "./SelectField.js";

type ChoiceProps = FieldProps & { choices: readonly Choice[]; isSmall?: boolean };

/** A question with one answer. `isInline` for two or three short ones; `onChoose` when the page shows more for an answer. */
export function RadiosField(
  props: ChoiceProps & { defaultValue?: string | null; isInline?: boolean; onChoose?: (value: string) => void },
) {
  const { error, describedBy } = useFieldIds(props.name, props.hint);
  const look = `govuk-radios${props.isSmall ? " govuk-radios--small" : ""}${props.isInline ? " govuk-radios--inline" : ""}`;
  return (
    <FieldsetShell name={props.name} label={props.label} hint={props.hint} error={error} describedBy={describedBy}>
      <div className={look}>
        {props.choices.map((choice, index) => (
          <Item key={choice.value} kind="radios" id={idOf(props.name, index)} choice={choice}>
            <input
              className="govuk-radios__input"
              id={idOf(props.name, index)}
              name={props.name}
              type="radio"
              value={choice.value}
              defaultChecked={choice.value === props.defaultValue}
              aria-describedby={choice.hint ? `${idOf(props.name, index)}-item-hint` : undefined}
              onChange={() => props.onChoose?.(choice.value)}
            />
          </Item>
        ))}
      </div>
    </FieldsetShell>
  );
}

/** A question with any number of answers. */
export function CheckboxesField(props: ChoiceProps & { defaultValues?: readonly string[] }) {
  const { error, describedBy } = useFieldIds(props.name, props.hint);
  return (
    <FieldsetShell name={props.name} label={props.label} hint={props.hint} error={error} describedBy={describedBy}>
      <div className={`govuk-checkboxes${props.isSmall ? " govuk-checkboxes--small" : ""}`}>
        {props.choices.map((choice, index) => (
          <Item key={choice.value} kind="checkboxes" id={idOf(props.name, index)} choice={choice}>
            <input
              className="govuk-checkboxes__input"
              id={idOf(props.name, index)}
              name={props.name}
              type="checkbox"
              value={choice.value}
              defaultChecked={props.defaultValues?.includes(choice.value)}
              aria-describedby={choice.hint ? `${idOf(props.name, index)}-item-hint` : undefined}
            />
          </Item>
        ))}
      </div>
    </FieldsetShell>
  );
}

/** Yes, no, or left open. */
export function YesNoField(props: FieldProps & { defaultValue?: boolean | null }) {
  const value =
    props.defaultValue === null || props.defaultValue === undefined ? null : props.defaultValue ? "yes" : "no";
  const choices = [
    { value: "yes", text: "Yes" },
    { value: "no", text: "No" },
    { value: "", text: "Not known" },
  ];
  return (
    <RadiosField
      name={props.name}
      label={props.label}
      hint={props.hint}
      choices={choices}
      defaultValue={value ?? ""}
      isInline
      isSmall
    />
  );
}

function idOf(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}

function Item({
  kind,
  id,
  choice,
  children,
}: {
  kind: "radios" | "checkboxes";
  id: string;
  choice: Choice;
  children: ReactNode;
}) {
  return (
    <div className={`govuk-${kind}__item`}>
      {children}
      <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
        {choice.text}
      </label>
      {choice.hint && (
        <div className={`govuk-hint govuk-${kind}__hint`} id={`${id}-item-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}
