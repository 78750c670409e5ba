import { FormattedDate, Section, SummaryList } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { yesOrNo } from "../../wording.js";
import { DisputedParts, noteWithDispute } from "../disputes/index.js";
import { childAddress } from "./address.js";

/** What education the child has. */
export const EducationEntry = graphql(
  `
  fragment EducationEntry on RegisterEntry {
    reference
    viewerCanEdit
    onRoll
    school { name }
    responsibleTeam
    provisionType { label source }
    hoursPerWeek
    isUnder25Hours
    reducedHoursPlan { hoursNow targetHours reviewOn }
    disputes { id ...DisputedParts }
  }
`,
  [DisputedParts],
);

/** School, roll, provision and hours. */
export function EducationSummary(props: { entry: FragmentOf<typeof EducationEntry> }) {
  const entry = readFragment(EducationEntry, props.entry);
  const change = entry.viewerCanEdit ? { to: childAddress(entry.reference, "provision") } : undefined;
  const disputed = (note: string | undefined, field: string) => noteWithDispute(note, entry.disputes, field);
  const plan = entry.reducedHoursPlan;
  return (
    <Section heading="Education">
      <SummaryList
        rows={[
          { label: "School", value: entry.school?.name, note: disputed(undefined, "schoolId"), change },
          { label: "On roll", value: yesOrNo(entry.onRoll), note: disputed(undefined, "onRoll"), change },
          {
            label: "Responsible team",
            value: entry.responsibleTeam,
            note: disputed(undefined, "responsibleTeam"),
            change,
          },
          { label: "Type of provision", value: entry.provisionType?.label, change },
          {
            label: "Hours a week",
            value: entry.hoursPerWeek === null ? null : `${entry.hoursPerWeek} hours`,
            note: disputed(
              entry.isUnder25Hours ? "Below the hours that count as full time" : undefined,
              "hoursPerWeek",
            ),
            change,
          },
          {
            label: "Plan for reduced hours",
            value: plan && (
              <>
                {plan.hoursNow} hours now, {plan.targetHours} to reach; review <FormattedDate on={plan.reviewOn} />
              </>
            ),
            change,
          },
        ]}
      />
    </Section>
  );
}
