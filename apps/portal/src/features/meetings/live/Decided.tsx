import { useWordsOf } from "../../../design/child-names.js";
import { FormattedDate, Section, SummaryList, WrittenText } from "../../../design/index.js";
import { PATHWAYS } from "../../../wording.js";
import { howDecided } from "./how-decided.js";
import type { Item } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";

/** What the panel decided about the child at this meeting. */
export function Decided(props: {
  decision: NonNullable<Item["decision"]>;
  child: Item["entry"]["child"];
  groups: LiveChoices["groups"];
}) {
  const { decision, child, groups } = props;
  const wordsOf = useWordsOf();
  const how = howDecided(decision);
  const group = groups.find((one) => one.group === decision.group);
  return (
    <Section heading="Decision">
      <SummaryList
        rows={[
          {
            label: "Decision",
            value: <WrittenText>{wordsOf(child, decision.text)}</WrittenText>,
            note: (
              <>
                {decision.recordedBy.name}, <FormattedDate at={decision.recordedAt} />
              </>
            ),
          },
          ...(how.length > 0
            ? [{ label: "How", value: <WrittenText>{wordsOf(child, how.join("\n"))}</WrittenText> }]
            : []),
          { label: "Lead service", value: decision.leadService.name },
          { label: "Group", value: group ? `Group ${group.number}: ${group.name}` : "As before" },
          { label: "Passed to", value: decision.pathways.map((pathway) => PATHWAYS[pathway]).join(", ") || "Nobody" },
          { label: "Review on", value: <FormattedDate on={decision.reviewOn} none="No day set" /> },
          ...(decision.vulnerability
            ? [{ label: "What makes the child vulnerable", value: wordsOf(child, decision.vulnerability) }]
            : []),
        ]}
      />
    </Section>
  );
}
