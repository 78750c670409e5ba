import { Link } from "react-router";
import { Button, ButtonGroup } from "./Button.js";

/** One field as the record says it now, beside what this person typed. */
export interface ConflictLine {
  label: string;
  theirs: string;
  yours: string;
}

/** Shown when somebody else changed the record first: both versions, and the choice between them. */
export function ConflictPanel(props: { lines: readonly ConflictLine[]; keepTheirsTo: string; isSending: boolean }) {
  return (
    <section className="app-conflict" aria-labelledby="conflict-heading">
      <h2 className="govuk-heading-m" id="conflict-heading">
        Somebody changed this record while you were typing
      </h2>
      {props.lines.map((line) => (
        <dl key={line.label} className="app-conflict__line">
          <dt className="app-conflict__label">{line.label}</dt>
          <dd className="app-conflict__side app-written">
            <span className="app-conflict__who">The record says now</span> {line.theirs || "Nothing"}
          </dd>
          <dd className="app-conflict__side app-written">
            <span className="app-conflict__who">You typed</span> {line.yours || "Nothing"}
          </dd>
        </dl>
      ))}
      <ButtonGroup>
        <Button isBusy={props.isSending}>Keep mine</Button>
        <Link className="govuk-link" to={props.keepTheirsTo}>
          Keep theirs
        </Link>
      </ButtonGroup>
    </section>
  );
}
