/** One number with its name. */
export interface Figure {
  label: string;
  /** Null when it is not shown. */
  count: number | null;
  note?: string;
}

/** The numbers that matter most, side by side. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="app-figures">
      {figures.map((figure) => (
        <div key={figure.label} className="app-figure">
          <dt className="app-figure__label">{figure.label}</dt>
          {figure.count === null ? (
            <dd className="app-figure__none">Not shown</dd>
          ) : (
            <dd className="app-figure__count">{figure.count}</dd>
          )}
          {figure.note && <dd className="app-figure__note">{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
