/** What still stands in the way, each with its clause; says so when nothing does. */
export function Missing({ unmet }: { unmet: readonly { code: string; says: string; source: string }[] }) {
  if (unmet.length === 0) return <p className="govuk-body">Nothing is missing.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {unmet.map((one) => (
        <li key={one.code}>
          {one.says}
          <br />
          <span className="govuk-body-s">{one.source}</span>
        </li>
      ))}
    </ul>
  );
}
