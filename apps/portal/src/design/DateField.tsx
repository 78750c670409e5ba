import { useState } from "react";
import { LinkButton } from "./Button.js";
import { formatDay } from "./dates.js";
import { type FieldProps, FieldsetShell, useFieldIds } from "./FieldShell.js";

/** A day that people often mean, such as the next panel. */
export interface QuickPick {
  text: string;
  day: string;
}

const PARTS = [
  { part: "day", text: "Day", width: 2 },
  { part: "month", text: "Month", width: 2 },
  { part: "year", text: "Year", width: 4 },
] as const;

/** A day in three boxes (name-day, name-month, name-year), with quick picks for the days people often mean. */
export function DateField(props: FieldProps & { defaultValue?: string | null; quickPicks?: readonly QuickPick[] }) {
  const { error, describedBy } = useFieldIds(props.name, props.hint);
  const [typed, setTyped] = useState(() => partsOf(props.defaultValue));
  return (
    <FieldsetShell
      name={props.name}
      label={props.label}
      hint={props.hint}
      error={error}
      describedBy={describedBy}
      isGroup
    >
      <div className="govuk-date-input">
        {PARTS.map(({ part, text, width }, index) => (
          <div key={part} className="govuk-date-input__item">
            <label
              className="govuk-label govuk-date-input__label"
              htmlFor={index === 0 ? props.name : `${props.name}-${part}`}
            >
              {text}
            </label>
            <input
              className={`govuk-input govuk-date-input__input govuk-input--width-${width}${error ? " govuk-input--error" : ""}`}
              id={index === 0 ? props.name : `${props.name}-${part}`}
              name={`${props.name}-${part}`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={typed[part]}
              onChange={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      {props.quickPicks && props.quickPicks.length > 0 && (
        <p className="govuk-body-s app-quick-picks">
          {props.quickPicks.map((pick) => (
            <LinkButton key={pick.text} onClick={() => setTyped(partsOf(pick.day))}>
              {pick.text} <span className="app-nowrap">({formatDay(pick.day)})</span>
            </LinkButton>
          ))}
        </p>
      )}
    </FieldsetShell>
  );
}

function partsOf(day: string | null | undefined): { day: string; month: string; year: string } {
  const [year = "", month = "", date = ""] = (day ?? "").split("-");
  return { day: date.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
