import { ButtonLink, Details, FormattedDate, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { childAddress, useReference } from "./address.js";
import { ChildFrame, ChildFrameEntry } from "./ChildFrame.js";
import { SignsNote, SignsNoteParts } from "./SignsNote.js";

const SignsOfSafetyPageQuery = graphql(
  `
    query SignsOfSafetyPage($reference: String!) {
      registerEntry(reference: $reference) {
        reference
        ...ChildFrameEntry
        fullCase { signsOfSafety { id writtenAt ...SignsNoteParts } }
      }
    }
  `,
  [ChildFrameEntry, SignsNoteParts],
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
