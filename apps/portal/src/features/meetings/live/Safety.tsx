import { useWordsOf } from "../../../design/child-names.js";
import { Details, FormattedDate, WrittenText } from "../../../design/index.js";
import { SAFETY_PLAN_MODES } from "../../../wording.js";
import { Worries } from "../../worries/index.js";
import { AddSafety } from "./AddSafety.js";
import { LivePart } from "./LivePart.js";
import type { Entry } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";

/** Characters of each column that stand on the screen before the whole is opened. */
const SHORT = 170;

/** The latest Signs of Safety, short in three columns; the whole of it, both views and a form to write it anew, folded away. */
export function Safety(props: { entry: Entry; services: LiveChoices["services"]; mayRecord: boolean; folds: boolean }) {
  const note = props.entry.fullCase?.latestSignsOfSafety ?? null;
  const wordsOf = useWordsOf();
  const words = (text: string) => wordsOf(props.entry.child, text);
  const columns = note
    ? [
        { heading: "Working well", text: words(note.workingWell) },
        { heading: "Worried about", text: words(note.concerns) },
        { heading: "Needs to happen", text: words(note.needsToHappen) },
      ]
    : [];
  return (
    <LivePart part="safety" heading="Signs of Safety" folds={props.folds}>
      {!note && <p className="govuk-body">Nothing has been written yet.</p>}
      {note && (
        <>
          <div className="app-safety">
            {columns.map((column) => (
              <div key={column.heading} className="app-card">
                <h3 className="govuk-heading-s">{column.heading}</h3>
                <p className="govuk-body-s">{shortened(column.text)}</p>
              </div>
            ))}
          </div>
          <Worries
            key={note.id}
            note={note}
            child={props.entry.child}
            openActions={props.entry.fullCase?.openActions ?? []}
          />
          <Details summary="All of it, and what the child and the parent say">
            <p className="govuk-body-s app-muted">
              {note.writtenBy.name}, <FormattedDate at={note.writtenAt} />
              {note.mode && `. ${SAFETY_PLAN_MODES[note.mode]}`}
              {note.teams.length > 0 && `. Teams: ${note.teams.map((team) => team.name).join(", ")}`}
            </p>
            {columns.filter(isCut).map((column) => (
              <WrittenText key={column.heading}>{`${column.heading}: ${column.text}`}</WrittenText>
            ))}
            {note.childView && <p className="govuk-body">The child says: {words(note.childView)}</p>}
            {note.parentView && <p className="govuk-body">The parent says: {words(note.parentView)}</p>}
            {props.mayRecord && <AddSafety key={note.id} entry={props.entry} services={props.services} />}
          </Details>
        </>
      )}
      {!note && props.mayRecord && <AddSafety key="first" entry={props.entry} services={props.services} />}
    </LivePart>
  );
}

function isCut({ text }: { text: string }): boolean {
  return text.length > SHORT;
}

/** The beginning of a text, cut at a word. */
function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).replace(/\s+\S*$/, "")}…` : text;
}
