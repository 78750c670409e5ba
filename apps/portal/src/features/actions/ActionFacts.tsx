import { ChildLink } from "../../design/ChildLink.js";
import { FormattedDate } from "../../design/index.js";
import { ACTION_PROGRESS, yearWords } from "../../wording.js";
import { DueTag } from "./DueTag.js";
import type { MyAction } from "./my-action.js";
import { ProposalSaid } from "./NotOursForm.js";

/** What an owner reads of an action before they say how it goes: when it is due, for whom, and what was said last. */
export function ActionFacts({ action }: { action: MyAction }) {
  const latest = action.updates[0];
  return (
    <>
      <p className="govuk-body">
        <DueTag action={action} />
      </p>
      <p className="govuk-body-s app-card__facts">
        <ChildLink entry={action.entry} />
        <span>{yearWords(action.entry.child.schoolYear)}</span>
        <span>{action.entry.groupName ?? "No group yet"}</span>
        <span>
          Agreed <FormattedDate at={action.agreedAt} />
        </span>
      </p>
      {latest && (
        <p className="govuk-body-s app-muted">
          Last update: {ACTION_PROGRESS[latest.progress].toLowerCase()}
          {latest.text && `, “${latest.text}”`} ({latest.madeBy.name}, <FormattedDate at={latest.madeAt} />)
        </p>
      )}
      <ProposalSaid proposal={action.ownerProposal} />
    </>
  );
}
