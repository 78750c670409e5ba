import { Link } from "react-router";
import { FormattedDate, Tag, WrittenText } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { ATTEMPT_RESULTS, SIDES } from "../../wording.js";
import { enquiryAddress } from "./address.js";

export const ChronologyLine = graphql(`
  fragment ChronologyLine on ChronologyEntry {
    id
    code
    what
    about
    onDay
    atTime
    side
    withWhom
    tried
    result
    inWriting
    note
    riskAssessment
    isCorrected
    viewerCanCorrect
    recordedAt
    recordedBy { id name }
    document { id name }
    corrects { id onDay }
  }
`);

type Line = ResultOf<typeof ChronologyLine>;

/** Lines of a chronology; `correctIn` is the enquiry in which some may be corrected; left out on paper. */
export function ChronologyLines(props: {
  lines: readonly FragmentOf<typeof ChronologyLine>[];
  correctIn?: string | undefined;
}) {
  const lines = readFragment(ChronologyLine, props.lines);
  return (
    <ol className="app-timeline">
      {lines.map((line) => (
        <li key={line.id} className="app-timeline__event">
          <h3 className="govuk-heading-s app-timeline__what">
            <FormattedDate on={line.onDay} />
            {line.atTime && ` ${line.atTime}`}: {line.what}
            {line.about && ` – ${line.about}`}
            {line.isCorrected && (
              <>
                {" "}
                <Tag>Corrected later</Tag>
              </>
            )}
          </h3>
          <Facts line={line} />
          {line.note && <WrittenText>{line.note}</WrittenText>}
          <p className="govuk-body-s app-muted">
            {SIDES[line.side]}: {line.recordedBy.name}, <FormattedDate at={line.recordedAt} />
            {props.correctIn && line.viewerCanCorrect && (
              <>
                {" · "}
                <Link
                  className="govuk-link govuk-link--no-visited-state"
                  to={enquiryAddress(props.correctIn, `attempts/new?corrects=${encodeURIComponent(line.id)}`)}
                >
                  Correct<span className="govuk-visually-hidden"> this line</span>
                </Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Facts({ line }: { line: Line }) {
  const facts = [
    line.result && ATTEMPT_RESULTS[line.result],
    line.withWhom && `With ${line.withWhom}`,
    line.tried && `Tried: ${line.tried}`,
    line.inWriting && "In writing",
    line.riskAssessment && `Risks weighed: ${line.riskAssessment}`,
  ].filter((fact) => Boolean(fact));
  if (facts.length === 0 && !line.document && !line.corrects) return null;
  return (
    <p className="govuk-body app-anywhere">
      {facts.join(". ")}
      {line.corrects && (
        <>
          {" "}
          Corrects the line of <FormattedDate on={line.corrects.onDay} />.
        </>
      )}
      {line.document && (
        <>
          {" "}
          <a className="govuk-link" href={`/documents/${line.document.id}`} download>
            {line.document.name}
          </a>
        </>
      )}
    </p>
  );
}
