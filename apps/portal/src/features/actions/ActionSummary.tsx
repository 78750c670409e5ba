import { ChildLink } from "../../design/ChildLink.js";
import { FormattedDate, SummaryList } from "../../design/index.js";
import { NOTICE_KINDS } from "../mails/index.js";
import { DueTag } from "./DueTag.js";
import type { findAction } from "./find-action.js";
import { ownerOf } from "./owner.js";

type Summarised = NonNullable<ReturnType<typeof findAction>>;

/** What was sent about it before, newest first, so that nobody chases in the dark. */
function ToldBefore({ notices }: { notices: Summarised["notices"] }) {
  return (
    <ul className="govuk-list">
      {notices.slice(0, MOST_TOLD).map((notice) => (
        <li key={notice.id}>
          {NOTICE_KINDS[notice.kind]}: {notice.person.name}, <FormattedDate at={notice.madeAt} />
        </li>
      ))}
    </ul>
  );
}

const MOST_TOLD = 8;

/** The action that is about to be changed. */
export function ActionSummary({ action }: { action: Summarised }) {
  return (
    <SummaryList
      rows={[
        { label: "Action", value: action.text },
        { label: "Child", value: <ChildLink entry={action.entry} /> },
        { label: "Owner", value: ownerOf(action) },
        { label: "Due", value: <DueTag action={action} isLabelled /> },
        ...(action.escalations.length > 0
          ? [
              {
                label: "Escalated to",
                value: action.escalations.map((one) => `${one.level.label} (${one.toWhom})`).join(", "),
              },
            ]
          : []),
        ...(action.notices.length > 0
          ? [{ label: "Told before", value: <ToldBefore notices={action.notices} /> }]
          : []),
      ]}
    />
  );
}
