import { FormattedDate, Section, SummaryList, WrittenText } from "../../design/index.js";
import { CME_UPDATE_KINDS } from "../../wording.js";
import type { ShownReferral } from "./referral-query.js";
import { answerRows } from "./WhatWasSent.js";

/** What was added since, oldest first; nothing when nothing was. */
export function ReferralUpdates({ updates }: { updates: ShownReferral["updates"] }) {
  if (updates.length === 0) return null;
  return (
    <Section heading="What was added since">
      {updates.map((update) => (
        <div key={update.id} className="app-card">
          <p className="govuk-body">
            <strong>{CME_UPDATE_KINDS[update.kind]}</strong>, <FormattedDate at={update.addedAt} />
            {update.addedBy && `, ${update.addedBy.name}`}
          </p>
          {update.text && <WrittenText>{update.text}</WrittenText>}
          {update.answers.length > 0 && <SummaryList rows={answerRows(update.id, update.answers)} />}
        </div>
      ))}
    </Section>
  );
}
