import { ChildLink } from "../../design/ChildLink.js";
import { SummaryList } from "../../design/index.js";
import { DueTag } from "./DueTag.js";
import type { findAction } from "./find-action.js";
import { ownerOf } from "./owner.js";

/** The action that is about to be changed. */
export function ActionSummary({ action }: { action: NonNullable<ReturnType<typeof findAction>> }) {
  return (
    <SummaryList
      rows={[
        { label: "Action", value: action.text },
        { label: "Child", value: <ChildLink entry={action.entry} /> },
        { label: "Owner", value: ownerOf(action) },
        { label: "Due", value: <DueTag action={action} /> },
        ...(action.escalations.length > 0
          ? [
              {
                label: "Escalated to",
                value: action.escalations.map((one) => `${one.level.label} (${one.toWhom})`).join(", "),
              },
            ]
          : []),
      ]}
    />
  );
}
