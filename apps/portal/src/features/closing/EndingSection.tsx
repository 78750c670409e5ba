import { Link } from "react-router";
import { FormattedDate, Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { enquiryAddress } from "../enquiries/index.js";

export const EndingEnquiry = graphql(`
  fragment EndingEnquiry on Enquiry {
    reference
    deadlines { id ruleId dueOn metOn }
    ending {
      followUpsOwed { clockRuleId title source }
      handover { authority sentOn acceptedOn isAcceptedInWriting }
      viewerCanClose
      viewerCanReview
      viewerCanFollowUp
      viewerCanHandOver
      viewerCanRecordDeath
      viewerCanReopen
    }
  }
`);

/** One act, with the day it is due where it has one. */
interface Act {
  part: string;
  text: string;
  dueOn?: string | null | undefined;
}

/** Reviewing, following up and ending a search, on its page; schools see none of it. */
export function EndingSection(props: { enquiry: FragmentOf<typeof EndingEnquiry> }) {
  const { reference, deadlines, ending } = readFragment(EndingEnquiry, props.enquiry);
  if (!ending) return null;
  const { handover } = ending;
  const acts: readonly (Act | false | null)[] = [
    ending.viewerCanReview && { part: "review", text: "Record a review" },
    ...(ending.viewerCanFollowUp
      ? ending.followUpsOwed.map(({ clockRuleId, title }) => ({
          part: `follow-up/${clockRuleId}`,
          text: `Record a follow-up: ${title}`,
          dueOn: deadlines.find(({ ruleId, metOn }) => ruleId === clockRuleId && metOn === null)?.dueOn,
        }))
      : []),
    ending.viewerCanHandOver && { part: "handover", text: "Refer the child to another authority" },
    ending.viewerCanHandOver &&
      handover && { part: "handover/answer", text: `Record the answer of ${handover.authority}` },
    ending.viewerCanClose && { part: "close", text: "End this enquiry" },
    ending.viewerCanReopen && { part: "reopen", text: "Begin this enquiry again" },
    ending.viewerCanRecordDeath && { part: "death", text: "Record that the child has died" },
  ];
  const open = acts.filter((act) => act !== false && act !== null);
  if (open.length === 0) return null;
  return (
    <Section heading="Reviewing and ending">
      {handover && (
        <p className="govuk-body">
          Referred to {handover.authority} on <FormattedDate on={handover.sentOn} />
          {handover.acceptedOn ? (
            <>
              ; accepted {handover.isAcceptedInWriting ? "in writing" : "but not in writing"} on{" "}
              <FormattedDate on={handover.acceptedOn} />.
            </>
          ) : (
            "; not accepted yet."
          )}
        </p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {open.map((act) => (
          <li key={act.part}>
            <Link className="govuk-link govuk-link--no-visited-state" to={enquiryAddress(reference, act.part)}>
              {act.text}
            </Link>
            {act.dueOn && (
              <>
                , due <FormattedDate on={act.dueOn} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
