import { FormattedDate, WrittenText } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { SAFETY_PLAN_MODES } from "../../wording.js";
import { Disputed, DisputedParts } from "../disputes/index.js";

/** One writing of the Signs of Safety. */
export const SignsNoteParts = graphql(
  `
  fragment SignsNoteParts on SignsOfSafetyNote {
    workingWell
    concerns
    childView
    parentView
    needsToHappen
    mode
    writtenAt
    writtenBy { name }
    teams { id name }
    disputes { id ...DisputedParts }
  }
`,
  [DisputedParts],
);

/** The three parts, the child's and parent's view, and the teams who must work together. */
export function SignsNote(props: { note: FragmentOf<typeof SignsNoteParts> }) {
  const note = readFragment(SignsNoteParts, props.note);
  const parts = [
    { field: "workingWell", heading: "What is working well", text: note.workingWell },
    { field: "concerns", heading: "What we are worried about", text: note.concerns },
    { field: "childView", heading: "The child’s view", text: note.childView },
    { field: "parentView", heading: "The parent’s view", text: note.parentView },
    { field: "needsToHappen", heading: "What needs to happen", text: note.needsToHappen },
  ];
  return (
    <article>
      <p className="govuk-body-s app-muted">
        {note.writtenBy.name}, <FormattedDate at={note.writtenAt} />
        {note.mode && `. ${SAFETY_PLAN_MODES[note.mode]}`}
      </p>
      {parts.map((part) => (
        <section key={part.heading} className="app-card">
          <h2 className="govuk-heading-s">{part.heading}</h2>
          <WrittenText>{part.text || "Not recorded"}</WrittenText>
          <Disputed disputes={note.disputes} fields={[part.field]} />
        </section>
      ))}
      <p className="govuk-body">
        Teams who must work together: {note.teams.map((team) => team.name).join(", ") || "none named"}
      </p>
    </article>
  );
}
