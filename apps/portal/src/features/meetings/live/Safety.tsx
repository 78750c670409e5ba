import { FormattedDate, Section, WrittenText } from "../../../design/index.js";
import { SAFETY_PLAN_MODES } from "../../../wording.js";
import { AddSafety } from "./AddSafety.js";
import type { Entry, LiveChoices } from "./live-child.js";

/** The latest Signs of Safety in three columns with both views, and a form to write it anew. */
export function Safety(props: { entry: Entry; services: LiveChoices["services"]; mayRecord: boolean }) {
  const note = props.entry.fullCase?.latestSignsOfSafety ?? null;
  const columns = note
    ? [
        { heading: "Working well", text: note.workingWell },
        { heading: "Worried about", text: note.concerns },
        { heading: "Needs to happen", text: note.needsToHappen },
      ]
    : [];
  return (
    <Section heading="Signs of Safety">
      {!note && <p className="govuk-body">Nothing has been written yet.</p>}
      {note && (
        <>
          <p className="govuk-body-s app-muted">
            {note.writtenBy.name}, <FormattedDate at={note.writtenAt} />
            {note.mode && `. ${SAFETY_PLAN_MODES[note.mode]}`}
            {note.teams.length > 0 && `. Teams: ${note.teams.map((team) => team.name).join(", ")}`}
          </p>
          <div className="app-safety">
            {columns.map((column) => (
              <div key={column.heading} className="app-card">
                <h3 className="govuk-heading-s">{column.heading}</h3>
                <WrittenText>{column.text}</WrittenText>
              </div>
            ))}
          </div>
          {note.childView && <p className="govuk-body">The child says: {note.childView}</p>}
          {note.parentView && <p className="govuk-body">The parent says: {note.parentView}</p>}
        </>
      )}
      {props.mayRecord && <AddSafety key={note?.id ?? "first"} entry={props.entry} services={props.services} />}
    </Section>
  );
}
