import { Link } from "react-router";
import { ButtonGroup, ButtonLink, FormattedDate, formatDay, Table } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { childName, countOf } from "../../wording.js";
import { MergeableEntry, PutTogetherLinks } from "../merging/index.js";

/** A child of the register who is much like the one asked about. */
export const CloseMatchParts = graphql(
  `
  fragment CloseMatchParts on CloseMatch {
    reference
    likeness
    why
    leadService { id name }
    entry { id reference school { id name } child { id firstName lastName dateOfBirth upn } ...MergeableEntry }
  }
`,
  [MergeableEntry],
);

interface Asked {
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  upn: string | null;
}

/** Each close match beside what was typed; the person says whether it is the same child. */
export function CloseMatches(props: { child: Asked; matches: readonly FragmentOf<typeof CloseMatchParts>[] }) {
  const matches = readFragment(CloseMatchParts, props.matches);
  return (
    <>
      <p className="govuk-body">
        {countOf(matches.length, "child", "children")} on the register {matches.length === 1 ? "is" : "are"} much like
        the one you typed. Is it the same child?
      </p>
      {matches.map((match) => (
        <section key={match.reference} className="app-card">
          <h2 className="govuk-heading-s">{match.reference}</h2>
          <p className="govuk-body">{match.why}</p>
          <Table
            caption={`You typed, beside ${match.reference}`}
            isCaptionHidden
            rows={linesOf(props.child, match.entry)}
            rowKey={(line) => line.label}
            columns={[
              { heading: "What", cell: (line) => line.label },
              { heading: "You typed", cell: (line) => line.typed },
              { heading: "The register says", cell: (line) => line.known },
            ]}
          />
          <p className="govuk-body">Lead service: {match.leadService?.name ?? "none yet"}</p>
          {match.entry && (
            <p className="govuk-body">
              <Link className="govuk-link" to={`/children/${match.entry.reference}`}>
                Same child: go to {match.entry.reference}
              </Link>
            </p>
          )}
        </section>
      ))}
      <PutTogetherLinks entries={matches.map(({ entry }) => entry)} />
      <ButtonGroup>
        <ButtonLink to="/refer/where">A different child: go on to refer</ButtonLink>
        <Link className="govuk-link" to="/">
          Same child: stop here
        </Link>
      </ButtonGroup>
    </>
  );
}

type Entry = { child: { firstName: string; lastName: string; dateOfBirth: string; upn: string | null } } | null;

function linesOf(typed: Asked, entry: Entry) {
  const known = entry?.child;
  return [
    { label: "Name", typed: childName(typed), known: known ? childName(known) : "Not shown to your role" },
    {
      label: "Date of birth",
      typed: formatDay(typed.dateOfBirth),
      known: known ? <FormattedDate on={known.dateOfBirth} isBirth /> : "Not shown to your role",
    },
    {
      label: "UPN",
      typed: typed.upn ?? "Not given",
      known: known ? (known.upn ?? "Not recorded") : "Not shown to your role",
    },
  ];
}
