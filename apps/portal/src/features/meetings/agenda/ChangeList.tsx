interface Change {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** What changed since the last panel, each with before and after in words. */
export function ChangeList({ changes, none }: { changes: readonly Change[]; none?: string }) {
  if (changes.length === 0) return none ? <p className="govuk-body">{none}</p> : null;
  return (
    <ul className="govuk-list govuk-list--bullet" aria-label="Changed since the last panel">
      {changes.map((change) => (
        <li key={`${change.field} ${change.label} ${change.after ?? ""}`}>{inWords(change)}</li>
      ))}
    </ul>
  );
}

function inWords({ label, before, after }: Change): string {
  if (before === null && after === null) return label;
  if (before === null) return `${label}: ${after}`;
  return `${label}: was ${before}, now ${after ?? "not recorded"}`;
}
