import { Link } from "react-router";
import { FormattedDate, Section, SummaryList, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { PATHWAY_REFERRAL_STATES } from "./words.js";

/** Where a child was sent besides this panel. */
export const CaseBoardsEntry = graphql(`
  fragment CaseBoardsEntry on RegisterEntry {
    fullCase {
      pathwayReferrals { id state reason answer returnOn answeredOn isOverdue board { code label } viewerCanAnswer }
    }
  }
`);

/** The other panels on a child's page: where the child is, until when, and what came back; nothing for who sees the line alone. */
export function CaseBoards(props: { entry: FragmentOf<typeof CaseBoardsEntry> }) {
  const referrals = readFragment(CaseBoardsEntry, props.entry).fullCase?.pathwayReferrals ?? [];
  if (referrals.length === 0) return null;
  return (
    <Section heading="Other panels">
      <SummaryList
        rows={referrals.map((referral) => ({
          label: referral.board.label,
          value: (
            <>
              <Link className="govuk-link" to={`/other-panels/${referral.id}`}>
                {PATHWAY_REFERRAL_STATES[referral.state]}
              </Link>{" "}
              {referral.isOverdue && <Tag colour="red">Overdue</Tag>}
            </>
          ),
          note: referral.answer ?? (
            <>
              {referral.reason} Back by <FormattedDate on={referral.returnOn} />.
            </>
          ),
        }))}
      />
    </Section>
  );
}
