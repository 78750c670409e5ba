/** One bar: what it counts and how many. */
export interface Bar {
  key: string;
  label: string;
  /** Null when it is not shown. */
  count: number | null;
}

/** Counts side by side as a table, with a bar for the eye; the number always stands beside it. */
export function Bars({ caption, bars, unit }: { caption: string; bars: readonly Bar[]; unit: string }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count ?? 0));
  return (
    <table className="govuk-table app-bars">
      <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead className="govuk-visually-hidden">
        <tr>
          <th scope="col">What is counted</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {bars.map((bar) => (
          <tr key={bar.key} className="govuk-table__row">
            <th scope="row" className="govuk-table__header app-bars__label">
              {bar.label}
            </th>
            <td className="govuk-table__cell app-bars__cell">
              <div className="app-bars__line">
                <span className="app-bars__count">{bar.count ?? "Not shown"}</span>
                <svg className="app-bars__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect x="0" y="0" width={((bar.count ?? 0) / most) * 100} height="10" />
                </svg>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
