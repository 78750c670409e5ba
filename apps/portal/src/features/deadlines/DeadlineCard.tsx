import type { ReactNode } from "react";
import { Link } from "react-router";
import { Details, FormattedDate, SummaryList } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { DueWords, DueWordsDeadline } from "./DueWords.js";

/** One date of one enquiry, with all that explains it. */
export const DeadlineCardDeadline = graphql(
  `
    fragment DeadlineCardDeadline on Deadline {
      id
      ruleId
      title
      obligation
      ownerWords
      isOverdue
      dueOn
      ordinarilyDueOn
      otherReadingOn
      fastTrack
      explanation
      ambiguity { asPrinted decision }
      source
      viewerCanPause
      viewerCanResume
      viewerCanSetDate
      ...DueWordsDeadline
    }
  `,
  [DueWordsDeadline],
);

type Shown = ResultOf<typeof DeadlineCardDeadline>;

/** What must be done by whom and when, how the day came about, and what can be done with it. */
export function DeadlineCard(props: {
  deadline: FragmentOf<typeof DeadlineCardDeadline>;
  /** Reference of the enquiry it belongs to. */
  reference: string;
  about?: ReactNode;
  /** It is a follow-up that the viewer may record. */
  isFollowUp?: boolean;
}) {
  const deadline = readFragment(DeadlineCardDeadline, props.deadline);
  return (
    <li className={`app-card${deadline.isOverdue ? " app-card--overdue" : ""}`}>
      <h3 className="govuk-heading-s">{deadline.title}</h3>
      <p className="govuk-body">
        <DueWords deadline={deadline} />
      </p>
      {props.about}
      {deadline.fastTrack && <p className="govuk-body govuk-!-font-weight-bold">{deadline.fastTrack}</p>}
      <p className="govuk-body">{deadline.obligation}</p>
      <Details summary="How this day came about">
        <p className="govuk-body">{deadline.explanation}</p>
        <SummaryList rows={factsOf(deadline)} />
      </Details>
      <Acts deadline={deadline} reference={props.reference} isFollowUp={props.isFollowUp} />
    </li>
  );
}

function factsOf({ ownerWords, dueOn, ordinarilyDueOn, otherReadingOn, ambiguity, source }: Shown) {
  return [
    { label: "Who owes it", value: ownerWords },
    ordinarilyDueOn !== dueOn &&
      ordinarilyDueOn && { label: "Ordinarily due", value: <FormattedDate on={ordinarilyDueOn} /> },
    otherReadingOn && { label: "By the other reading", value: <FormattedDate on={otherReadingOn} /> },
    ambiguity && { label: "The words of the procedure", value: ambiguity.asPrinted, note: ambiguity.decision },
    { label: "Clause", value: source },
  ].filter((row) => row !== false && row !== null && row !== "");
}

function Acts(props: { deadline: Shown; reference: string; isFollowUp: boolean | undefined }) {
  const { deadline, reference, isFollowUp } = props;
  const start = `/enquiries/${reference}/deadlines/${deadline.ruleId}`;
  const acts = [
    isFollowUp && { to: `/enquiries/${reference}/follow-up/${deadline.ruleId}`, text: "Record it" },
    deadline.viewerCanSetDate && { to: `${start}/set-date`, text: "Set the date" },
    deadline.viewerCanPause && { to: `${start}/pause`, text: "Pause" },
    deadline.viewerCanResume && { to: `${start}/resume`, text: "Let it run again" },
  ].filter((act) => act !== false && act !== undefined);
  if (acts.length === 0) return null;
  return (
    <p className="app-act-line">
      {acts.map((act) => (
        <Link key={act.to} className="govuk-link" to={act.to}>
          {act.text}
          <span className="govuk-visually-hidden">: {deadline.title}</span>
        </Link>
      ))}
    </p>
  );
}
