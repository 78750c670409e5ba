import { Link } from "react-router";
import { ButtonLink, Details, FormattedDate, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { NoteWorries, Worries } from "../worries/index.js";
import { childAddress, useReference } from "./address.js";
import { ChildFrame, ChildFrameEntry } from "./ChildFrame.js";
import { SignsNote, SignsNoteParts } from "./SignsNote.js";

const SignsOfSafetyPageQuery = graphql(
  `
    query SignsOfSafetyPage($reference: String!) {
      registerEntry(reference: $reference) {
        reference
        viewerCanEdit
        child { firstName lastName }
        ...ChildFrameEntry
        fullCase {
          openActions { id text }
          latestSignsOfSafety { id ...NoteWorries }
          signsOfSafety { id writtenAt ...SignsNoteParts }
        }
      }
    }
  `,
  [ChildFrameEntry, NoteWorries, SignsNoteParts],
);

/** The newest Signs of Safety in full, older ones folded under their dates. */
export function SignsOfSafetyPage() {
  const query = usePageQuery(SignsOfSafetyPageQuery, { reference: useReference() });
  return (
    <ChildFrame tab="Signs of Safety" query={query}>
      {(entry) => {
        const [latest, ...older] = entry.fullCase?.signsOfSafety ?? [];
        return (
          <>
            {entry.fullCase && (
              <ButtonLink to={childAddress(entry.reference, "signs-of-safety/new")}>Record Signs of Safety</ButtonLink>
            )}
            {entry.fullCase?.latestSignsOfSafety && (
              <Section heading="Worries and actions">
                <Worries
                  note={entry.fullCase.latestSignsOfSafety}
                  child={entry.child}
                  openActions={entry.fullCase.openActions}
                  agree={({ number }) =>
                    entry.viewerCanEdit && (
                      <Link className="govuk-link" to={childAddress(entry.reference, `actions/new?worry=${number}`)}>
                        Agree an action<span className="govuk-visually-hidden"> for worry {number}</span>
                      </Link>
                    )
                  }
                />
              </Section>
            )}
            {latest ? (
              <SignsNote note={latest} />
            ) : (
              <p className="govuk-body">No Signs of Safety have been recorded for this child.</p>
            )}
            {older.map((note) => (
              <details key={note.id} className="govuk-details">
                <summary className="govuk-details__summary">
                  <span className="govuk-details__summary-text">
                    Written <FormattedDate at={note.writtenAt} />
                  </span>
                </summary>
                <div className="govuk-details__text">
                  <SignsNote note={note} />
                </div>
              </details>
            ))}
            {latest === undefined && (
              <Details summary="What are Signs of Safety?">
                Three questions the panel asks of every child: what is working well, what we are worried about, and what
                needs to happen.
              </Details>
            )}
          </>
        );
      }}
    </ChildFrame>
  );
}
