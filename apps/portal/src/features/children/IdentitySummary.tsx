import { FormattedDate, Section, SummaryList } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { ADDRESS_PROTECTIONS, SEXES, yearWords, yesOrNo } from "../../wording.js";
import { DisputedParts, noteWithDispute } from "../disputes/index.js";
import { childAddress } from "./address.js";

/** Who the child is. */
export const IdentityEntry = graphql(
  `
  fragment IdentityEntry on RegisterEntry {
    reference
    viewerCanEdit
    child {
      firstName
      lastName
      formerNames
      dateOfBirth
      sex
      age
      schoolYear
      upn
      formerUpns
      upnProblem
      isCompulsorySchoolAge
      compulsorySchoolAgeReason
      addressProtection
      hasEhcp
      isLookedAfter
      isOnChildProtectionPlan
      disputes { id ...DisputedParts }
    }
  }
`,
  [DisputedParts],
);

/** Name, birth, UPN, compulsory school age with its reason, plans, and whether the address is protected. */
export function IdentitySummary(props: { entry: FragmentOf<typeof IdentityEntry> }) {
  const { child, viewerCanEdit, reference } = readFragment(IdentityEntry, props.entry);
  const change = viewerCanEdit ? { to: childAddress(reference, "identity") } : undefined;
  const disputed = (note: string | undefined, ...fields: readonly string[]) =>
    noteWithDispute(note, child.disputes, ...fields);
  return (
    <Section heading="Identity">
      <SummaryList
        rows={[
          {
            label: "Name",
            value: `${child.firstName} ${child.lastName}`,
            note: disputed(
              child.formerNames.length > 0 ? `Formerly ${child.formerNames.join(", ")}` : undefined,
              "firstName",
              "lastName",
              "formerNames",
            ),
            change,
          },
          {
            label: "Date of birth",
            value: <FormattedDate on={child.dateOfBirth} isBirth />,
            note: disputed(`Age ${child.age}, ${yearWords(child.schoolYear)}`, "dateOfBirth"),
            change,
          },
          {
            label: "Compulsory school age",
            value: yesOrNo(child.isCompulsorySchoolAge),
            note: child.compulsorySchoolAgeReason,
          },
          { label: "Sex", value: child.sex && SEXES[child.sex], note: disputed(undefined, "sex"), change },
          {
            label: "UPN",
            value: child.upn,
            note: disputed(
              child.upnProblem ?? (child.formerUpns.length > 0 ? `Formerly ${child.formerUpns.join(", ")}` : undefined),
              "upn",
            ),
            change,
          },
          {
            label: "Education, health and care plan",
            value: yesOrNo(child.hasEhcp),
            note: disputed(undefined, "hasEhcp"),
            change,
          },
          {
            label: "Looked after",
            value: yesOrNo(child.isLookedAfter),
            note: disputed(undefined, "isLookedAfter"),
            change,
          },
          {
            label: "Child protection plan",
            value: yesOrNo(child.isOnChildProtectionPlan),
            note: disputed(undefined, "isOnChildProtectionPlan"),
            change,
          },
          {
            label: "Address",
            value: ADDRESS_PROTECTIONS[child.addressProtection],
            change: viewerCanEdit ? { to: childAddress(reference, "address") } : undefined,
          },
        ]}
      />
    </Section>
  );
}
