import { Details, FormattedDate, SummaryList, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { AsPrinted } from "./Clause.js";

/** One clock of the procedure with its example. */
export const ClockCardClock = graphql(`
  fragment ClockCardClock on ProcedureClock {
    ruleId title obligation kind amountInWords startsWith whenInWords ownerWords metBy source asPrinted decision otherReading
    example { startOn dueOn latestOn otherReadingOn explanation }
    fastTracks { whenInWords amountInWords says source example { dueOn } }
  }
`);

type Clock = ResultOf<typeof ClockCardClock>;

/** One clock: what must be done by whom and when, what makes it shorter, and the dates it gives. */
export function ClockCard({ clock }: { clock: FragmentOf<typeof ClockCardClock> }) {
  const shown = readFragment(ClockCardClock, clock);
  return (
    <li className="app-card" id={shown.ruleId}>
      <h3 className="govuk-heading-s">{shown.title}</h3>
      <p className="govuk-body">
        <Tag colour={shown.kind === "EARLIEST" ? "grey" : "blue"}>{shown.amountInWords}</Tag>
      </p>
      <p className="govuk-body">{shown.obligation}</p>
      <Example clock={shown} />
      <SummaryList rows={factsOf(shown)} />
      <FastTracks clock={shown} />
      <AsPrinted asPrinted={shown.asPrinted} decision={shown.decision} />
    </li>
  );
}

function Example({ clock: { example, kind, otherReading } }: { clock: Clock }) {
  if (example === null) return null;
  return (
    <>
      <p className="govuk-body">
        Beginning on <FormattedDate on={example.startOn} />: {kind === "EARLIEST" ? "possible after " : "due by "}
        <strong>
          <FormattedDate on={example.dueOn} none="a day that a person sets" />
        </strong>
        {example.latestOn !== example.dueOn && (
          <>
            {" "}
            and at the latest <FormattedDate on={example.latestOn} />
          </>
        )}
        {example.otherReadingOn !== null && otherReading !== null && (
          <>
            {" "}
            (read as {otherReading}: <FormattedDate on={example.otherReadingOn} />)
          </>
        )}
        .
      </p>
      <Details summary="How this day comes about">
        <p className="govuk-body">{example.explanation}</p>
      </Details>
    </>
  );
}

function factsOf({ ownerWords, startsWith, whenInWords, metBy, source, ruleId }: Clock) {
  return [
    { label: "Who owes it", value: ownerWords },
    startsWith !== null && { label: "Begins with", value: startsWith },
    whenInWords !== null && { label: "Only if", value: whenInWords },
    metBy.length > 0 && { label: "Met by", value: metBy.join("; ") },
    { label: "Clause", value: `${source}, ${ruleId}` },
  ].filter((row) => row !== false);
}

function FastTracks({ clock: { fastTracks } }: { clock: Clock }) {
  if (fastTracks.length === 0) return null;
  return (
    <>
      <h4 className="govuk-heading-s">Shorter</h4>
      <ul className="govuk-list govuk-list--bullet">
        {fastTracks.map((track) => (
          <li key={track.whenInWords}>
            If {track.whenInWords}: <strong>{track.amountInWords}</strong>
            {track.example?.dueOn && (
              <>
                {" "}
                (<FormattedDate on={track.example.dueOn} />)
              </>
            )}
            . {track.says} <span className="app-muted">{track.source}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
