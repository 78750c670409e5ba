import type { ReactNode } from "react";
import { Link } from "react-router";
import { usePast } from "../session/past.js";

/** One line of a summary list; `change` leads to the page where it is edited. */
export interface SummaryRow {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  change?: { to: string; text?: string };
}

/** What the record says, line by line; an empty value is shown as "Not recorded". A past day offers no changes. */
export function SummaryList(props: { rows: readonly SummaryRow[] }) {
  const { asAt } = usePast();
  const rows = asAt === null ? props.rows : props.rows.map(({ change: _, ...row }): SummaryRow => row);
  const hasChange = rows.some((row) => row.change);
  return (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <div
          key={row.label}
          className={`govuk-summary-list__row${hasChange && !row.change ? " govuk-summary-list__row--no-actions" : ""}`}
        >
          <dt className="govuk-summary-list__key">{row.label}</dt>
          <dd className="govuk-summary-list__value">
            {isEmpty(row.value) ? <span className="app-muted">Not recorded</span> : row.value}
            {row.note && <span className="govuk-body-s app-note">{row.note}</span>}
          </dd>
          {row.change && (
            <dd className="govuk-summary-list__actions">
              <Link className="govuk-link govuk-link--no-visited-state" to={row.change.to}>
                {row.change.text ?? "Change"}
                <span className="govuk-visually-hidden"> {row.label.toLowerCase()}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === "" || value === false;
}
