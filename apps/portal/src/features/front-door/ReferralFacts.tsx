import { FormattedDate, SummaryList, type SummaryRow, Tag, WrittenText } from "../../design/index.js";
import { CME_REFERRAL_STATES, countOf } from "../../wording.js";
import { SenderContact } from "./HiddenAnswers.js";
import { colourOf } from "./ReferralList.js";
import type { ShownReferral } from "./referral-query.js";

/** Where a referral stands, who sent it, and what its sender was told. */
export function ReferralFacts({ referral }: { referral: ShownReferral }) {
  return <SummaryList rows={rowsOf(referral).filter(({ value }) => value !== null)} />;
}

function rowsOf(referral: ShownReferral): SummaryRow[] {
  const { state, daysWaiting, missing, toldReferrer, outcomeNote, routedTo, routingSays, hasHiddenContact } = referral;
  const waited =
    daysWaiting === null ? null : daysWaiting === 0 ? "Came in today" : `Waiting ${countOf(daysWaiting, "day")}`;
  return [
    { label: "State", value: <Tag colour={colourOf(state)}>{CME_REFERRAL_STATES[state]}</Tag>, note: waited },
    { label: "Sent by", value: referral.sentBy, note: <FormattedDate at={referral.submittedAt} /> },
    { label: "How to reach them", value: hasHiddenContact ? <SenderContact /> : null },
    { label: "Reason", value: referral.reason?.label ?? null },
    { label: "Source", value: referral.source?.label ?? null },
    { label: "What is missing", value: state === "RETURNED" && missing ? <WrittenText>{missing}</WrittenText> : null },
    { label: "What came of it", value: toldReferrer ? <WrittenText>{toldReferrer}</WrittenText> : null },
    { label: "Sent on to", value: routedTo?.name ?? null, note: routingSays },
    { label: "Why nothing more", value: outcomeNote ? <WrittenText>{outcomeNote}</WrittenText> : null },
    { label: "Screened by", value: referral.screenedBy?.name ?? null },
  ];
}
