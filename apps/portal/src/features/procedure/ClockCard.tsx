import { Details, FormattedDate, SummaryList, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { AsPrinted, Clause } from "./Clause.js";

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
        <Tag colour={shown.kind === "EARLIEST" ? "grey" : "blue"}>{shown.amountInWords}</Tag> {shown.ownerWords}
      </p>
      <p className="govuk-body">{shown.obligation}</p>
      <Example clock={shown} />
      <FastTracks clock={shown} />
      <Clause source={`${shown.source}, ${shown.ruleId}`} />
      <Details summary="How this is counted">
        {shown.example !== null && <p className="govuk-body">{shown.example.explanation}</p>}
        <SummaryList rows={factsOf(shown)} />
        <AsPrinted asPrinted={shown.asPrinted} decision={shown.decision} />
      </Details>
    </li>
  );
}

function Example({ clock: { example, kind, otherReading, startsWith } }: { clock: Clock }) {
  if (example === null) return null;
  const { startOn, dueOn, latestOn, otherReadingOn } = example;
  return (
    <p className="govuk-body">
      {startsWith === null ? (
        "This time: "
      ) : (
        <>
          Beginning on <FormattedDate on={startOn} />:{" "}
        </>
      )}
      {kind === "EARLIEST" ? "possible after " : "due by "}
      <strong>
        <FormattedDate on={dueOn} none="a day that a person sets" />
      </strong>
      {latestOn !== dueOn && (
        <>
          , at the latest <FormattedDate on={latestOn} />
        </>
      )}
      {otherReadingOn !== null && otherReading !== null && (
        <>
          {" "}
          (read as {otherReading}: <FormattedDate on={otherReadingOn} />)
        </>
      )}
    </p>
  );
}

function factsOf({ ownerWords, startsWith, whenInWords, metBy }: Clock) {
  return [
    { label: "Who owes it", value: ownerWords },
    startsWith !== null && { label: "Begins with", value: startsWith },
    whenInWords !== null && { label: "Only if", value: whenInWords },
    metBy.length > 0 && { label: "Met by", value: metBy.join("; ") },
  ].filter((row) => row !== false);
}

function FastTracks({ clock: { fastTracks } }: { clock: Clock }) {
  if (fastTracks.length === 0) return null;
  return (
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
  );
}
