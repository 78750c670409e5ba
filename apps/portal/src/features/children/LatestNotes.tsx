import { Link } from "react-router";
import { FormattedDate, Section, WrittenText } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { Disputed, DisputedParts, disputeAddress } from "../disputes/index.js";
import { childAddress } from "./address.js";

/** The newest case notes. */
export const NotesEntry = graphql(
  `
  fragment NotesEntry on RegisterEntry {
    reference
    fullCase {
      caseNotes(first: 10) {
        totalCount
        nodes { id text writtenAt writtenBy { name } disputes { id ...DisputedParts } }
      }
    }
  }
`,
  [DisputedParts],
);

/** The newest case notes, newest first, and a way to write one. */
export function LatestNotes(props: { entry: FragmentOf<typeof NotesEntry> }) {
  const { reference, fullCase } = readFragment(NotesEntry, props.entry);
  if (!fullCase) return null;
  const { nodes, totalCount } = fullCase.caseNotes;
  return (
    <Section heading="Case notes">
      {nodes.length === 0 && <p className="govuk-body">No case note has been written.</p>}
      {nodes.map((note) => (
        <article key={note.id} className="app-card">
          <WrittenText>{note.text}</WrittenText>
          <Disputed disputes={note.disputes} />
          <p className="govuk-body-s app-muted">
            {note.writtenBy.name}, <FormattedDate at={note.writtenAt} />{" "}
            <Link className="govuk-link" to={disputeAddress(reference, note.id)}>
              Somebody says this is wrong
            </Link>
          </p>
        </article>
      ))}
      {totalCount > nodes.length && (
        <p className="govuk-body">
          The newest {nodes.length} of {totalCount} are shown.{" "}
          <Link className="govuk-link" to={childAddress(reference, "timeline")}>
            See the timeline
          </Link>
        </p>
      )}
      <p className="govuk-body">
        <Link className="govuk-link govuk-link--no-visited-state" to={childAddress(reference, "notes/new")}>
          Write a case note
        </Link>
      </p>
    </Section>
  );
}
