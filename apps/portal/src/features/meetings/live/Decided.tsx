import { FormattedDate, Section, SummaryList, WrittenText } from "../../../design/index.js";
import { PATHWAYS } from "../../../wording.js";
import type { Item, LiveChoices } from "./live-child.js";

/** What the panel decided about the child at this meeting. */
export function Decided({
  decision,
  groups,
}: {
  decision: NonNullable<Item["decision"]>;
  groups: LiveChoices["groups"];
}) {
  const group = groups.find((one) => one.group === decision.group);
  return (
    <Section heading="Decision">
      <SummaryList
        rows={[
          {
            label: "Decision",
            value: <WrittenText>{decision.text}</WrittenText>,
            note: (
              <>
                {decision.recordedBy.name}, <FormattedDate at={decision.recordedAt} />
              </>
            ),
          },
          { label: "Lead service", value: decision.leadService.name },
          { label: "Group", value: group ? `Group ${group.number}: ${group.name}` : "As before" },
          { label: "Passed to", value: decision.pathways.map((pathway) => PATHWAYS[pathway]).join(", ") || "Nobody" },
          { label: "Review on", value: <FormattedDate on={decision.reviewOn} none="No day set" /> },
          ...(decision.vulnerability
            ? [{ label: "What makes the child vulnerable", value: decision.vulnerability }]
            : []),
        ]}
      />
    </Section>
  );
}
