import { type NamedChild, useWordsOf } from "./child-names.js";
import { formatDay } from "./dates.js";
import { Tag } from "./Tag.js";

/** One thing that changed, as a reader sees it. */
export interface ShownChange {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
  on?: string | null;
  isNewToViewer?: boolean;
}

/** What changed, each with before and after in words and its day; what the reader has not seen yet is marked. */
export function ChangeList(props: {
  changes: readonly ShownChange[];
  /** Whose changes they are: the names are left out of them where names are hidden. */
  child?: NamedChild;
  none?: string;
  label?: string;
}) {
  const { changes, none, label = "Changed since the last panel" } = props;
  const wordsOf = useWordsOf();
  if (changes.length === 0) return none ? <p className="govuk-body">{none}</p> : null;
  return (
    <ul className="govuk-list govuk-list--bullet" aria-label={label}>
      {changes.map((change) => (
        <li key={`${change.field} ${change.label} ${change.after ?? ""}`}>
          {props.child ? wordsOf(props.child, changeInWords(change)) : changeInWords(change)}
          {change.on && <span className="app-muted"> {formatDay(change.on)}</span>}
          {change.isNewToViewer && (
            <>
              {" "}
              <Tag colour="blue">New to you</Tag>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One change in a sentence. */
export function changeInWords({ field, label, before, after }: ShownChange): string {
  if (field === "actions") return `${label}: ${after}${before === null ? "" : ` (${before.replace(/^D/, "d")})`}`;
  if (before === null && after === null) return label;
  if (before === null) return `${label}: ${after}`;
  return `${label}: was ${before}, now ${after ?? "not recorded"}`;
}
