import { FormattedDate, Section, SummaryList } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { yesOrNo } from "../../wording.js";
import { childAddress } from "./address.js";

/** What education the child has. */
export const EducationEntry = graphql(`
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
  }
`);

/** School, roll, provision and hours. */
export function EducationSummary(props: { entry: FragmentOf<typeof EducationEntry> }) {
  const entry = readFragment(EducationEntry, props.entry);
  const change = entry.viewerCanEdit ? { to: childAddress(entry.reference, "provision") } : undefined;
  const plan = entry.reducedHoursPlan;
  return (
    <Section heading="Education">
      <SummaryList
        rows={[
          { label: "School", value: entry.school?.name, change },
          { label: "On roll", value: yesOrNo(entry.onRoll), change },
          { label: "Responsible team", value: entry.responsibleTeam, change },
          { label: "Type of provision", value: entry.provisionType?.label, change },
          {
            label: "Hours a week",
            value: entry.hoursPerWeek === null ? null : `${entry.hoursPerWeek} hours`,
            note: entry.isUnder25Hours ? "Below the hours that count as full time" : undefined,
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
