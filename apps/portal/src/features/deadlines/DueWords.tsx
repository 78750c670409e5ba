import { FormattedDate, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { CLOCK_STATES } from "../../wording.js";

/** When something is due and where it stands, as the API says. */
export const DueWordsDeadline = graphql(`
  fragment DueWordsDeadline on Deadline {
    kind
    state
    dueOn
    latestOn
    metOn
    wasLate
    isOverdue
    needsDate
  }
`);

/** "Due 27 November 2026", or from when it is possible, with a tag that says where it stands. */
export function DueWords(props: { deadline: FragmentOf<typeof DueWordsDeadline> }) {
  const deadline = readFragment(DueWordsDeadline, props.deadline);
  const { kind, state, dueOn, latestOn, metOn } = deadline;
  return (
    <>
      {kind === "EARLIEST" ? (
        <>
          Possible after the end of <FormattedDate on={dueOn} none="a day that is not known yet" />
        </>
      ) : (
        <>
          Due <FormattedDate on={dueOn} none="on a day that is not known yet" />
          {latestOn !== dueOn && latestOn && (
            <>
              , at the latest <FormattedDate on={latestOn} />
            </>
          )}
        </>
      )}
      {metOn && kind === "DUTY" && (
        <>
          , done <FormattedDate on={metOn} />
        </>
      )}{" "}
      {deadline.isOverdue && <Tag colour="red">Overdue</Tag>}
      {deadline.needsDate && <Tag colour="orange">Set a date</Tag>}
      {state === "PAUSED" && <Tag colour="yellow">{CLOCK_STATES.PAUSED}</Tag>}
      {state === "SUPERSEDED" && <Tag>{CLOCK_STATES.SUPERSEDED}</Tag>}
      {state === "MET" && <Met isPossible={kind === "EARLIEST"} wasLate={deadline.wasLate} />}
    </>
  );
}

function Met({ isPossible, wasLate }: { isPossible: boolean; wasLate: boolean }) {
  if (isPossible) return <Tag colour="blue">Possible now</Tag>;
  return wasLate ? <Tag colour="orange">Done late</Tag> : <Tag colour="green">{CLOCK_STATES.MET}</Tag>;
}
