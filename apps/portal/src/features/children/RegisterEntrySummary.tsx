import { FormattedDate, Section, SummaryList } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { LOCATIONS, POPULATIONS } from "../../wording.js";
import { DisputedParts, noteWithDispute } from "../disputes/index.js";
import { childAddress } from "./address.js";

/** The entry itself: why the child is on the register and who leads. */
export const RegisterSummaryEntry = graphql(
  `
  fragment RegisterSummaryEntry on RegisterEntry {
    reference
    viewerCanEdit
    population
    populationReason
    populationSource
    groupName
    reason
    reasons { code label }
    purposes { code label }
    dateAdded
    locationStatus
    borough { name }
    leadService { name }
    leadProfessional
    dataProvider { name }
    lastDiscussedOn
    reviewOn
    nextActionDueOn
    disputes { id ...DisputedParts }
  }
`,
  [DisputedParts],
);

/** Why the child is on the register, with the reason and the clause of what was computed. */
export function RegisterEntrySummary(props: { entry: FragmentOf<typeof RegisterSummaryEntry> }) {
  const entry = readFragment(RegisterSummaryEntry, props.entry);
  // The groups are the panel's; where there is none, there is none to choose.
  const hasPanel = useMayEnter("MEETINGS");
  const change = (part: string) => (entry.viewerCanEdit ? { to: childAddress(entry.reference, part) } : undefined);
  return (
    <Section heading="On the register">
      <SummaryList
        rows={[
          {
            label: "Population",
            value: entry.population ? POPULATIONS[entry.population] : "Not known yet",
            note: `${entry.populationReason} (${entry.populationSource})`,
          },
          ...(entry.groupName !== null || hasPanel
            ? [{ label: "Referral group", value: entry.groupName, change: change("group") }]
            : []),
          {
            label: "Why on the register",
            value: entry.reason,
            note: noteWithDispute(
              entry.reasons.map((code) => code.label).join("; ") || undefined,
              entry.disputes,
              "reason",
            ),
          },
          { label: "Purpose", value: entry.purposes.map((code) => code.label).join("; ") },
          {
            label: "Lead service",
            value: entry.leadService?.name,
            note: entry.leadProfessional ?? undefined,
            change: change("lead-service"),
          },
          {
            label: "Where the child is",
            value: entry.locationStatus && LOCATIONS[entry.locationStatus],
            note: noteWithDispute(entry.borough?.name, entry.disputes, "locationStatus"),
            change: change("location"),
          },
          { label: "Information from", value: entry.dataProvider?.name },
          { label: "Date added", value: <FormattedDate on={entry.dateAdded} /> },
          {
            label: "Next action due",
            value: <FormattedDate on={entry.nextActionDueOn} none="No action with a date" />,
          },
          { label: "Last discussed", value: <FormattedDate on={entry.lastDiscussedOn} none="Not yet" /> },
          { label: "Review on", value: <FormattedDate on={entry.reviewOn} none="No date set" /> },
        ]}
      />
    </Section>
  );
}
