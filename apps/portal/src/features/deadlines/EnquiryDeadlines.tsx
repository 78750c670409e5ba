import { Details } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { DeadlineCard, DeadlineCardDeadline } from "./DeadlineCard.js";

/** The dates of an enquiry. */
export const EnquiryDeadlinesEnquiry = graphql(
  `
    fragment EnquiryDeadlinesEnquiry on Enquiry {
      id
      reference
      deadlines { id ruleId state ...DeadlineCardDeadline }
      ending { viewerCanFollowUp followUpsOwed { clockRuleId } }
    }
  `,
  [DeadlineCardDeadline],
);

/** All dates of one enquiry: those that are open, earliest first, and folded away those that are met or ended. */
export function EnquiryDeadlines(props: { enquiry: FragmentOf<typeof EnquiryDeadlinesEnquiry> }) {
  const { reference, deadlines, ending } = readFragment(EnquiryDeadlinesEnquiry, props.enquiry);
  const open = deadlines.filter(({ state }) => state !== "MET" && state !== "SUPERSEDED");
  const followUps = ending?.viewerCanFollowUp ? ending.followUpsOwed : [];
  const past = deadlines.filter((deadline) => !open.includes(deadline));
  return (
    <>
      {open.length === 0 ? (
        <p className="govuk-body">No date is open.</p>
      ) : (
        <ul className="govuk-list">
          {open.map((deadline) => (
            <DeadlineCard
              key={deadline.id}
              deadline={deadline}
              reference={reference}
              isFollowUp={followUps.some(({ clockRuleId }) => clockRuleId === deadline.ruleId)}
            />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <Details summary={`Dates met or no longer needed (${past.length})`}>
          <ul className="govuk-list">
            {past.map((deadline) => (
              <DeadlineCard key={deadline.id} deadline={deadline} reference={reference} />
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
