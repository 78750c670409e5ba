import { ChildLink } from "../../design/ChildLink.js";
import { FormattedDate, SummaryList, Tag, WrittenText } from "../../design/index.js";
import type { Referral } from "./referral-facts.js";
import { PATHWAY_REFERRAL_STATES } from "./words.js";

/** What was asked of another panel, by when the child is back, and what it answered. */
export function ReferralSummary({ referral }: { referral: Referral }) {
  return (
    <SummaryList
      rows={[
        { label: "Child", value: <ChildLink entry={referral.entry} />, note: referral.entry.leadService?.name },
        { label: "Panel", value: referral.board.label, note: PATHWAY_REFERRAL_STATES[referral.state] },
        { label: "Asked to", value: <WrittenText>{referral.reason}</WrittenText> },
        {
          label: "Sent by",
          value: referral.sentBy.name,
          note: (
            <>
              <FormattedDate on={referral.sentOn} />
              {referral.meeting && (
                <>
                  , panel on <FormattedDate on={referral.meeting.heldOn} />
                </>
              )}
            </>
          ),
        },
        {
          label: "Back by",
          value: (
            <>
              <FormattedDate on={referral.returnOn} /> {referral.isOverdue && <Tag colour="red">Overdue</Tag>}
            </>
          ),
        },
        ...(referral.answeredOn
          ? [
              {
                label: "Answer",
                value: referral.answer ? <WrittenText>{referral.answer}</WrittenText> : "Took the child on",
                note: (
                  <>
                    {referral.answeredBy?.name}, <FormattedDate on={referral.answeredOn} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
