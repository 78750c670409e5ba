import { Link } from "react-router";
import { Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { childName, ENTRY_STATUSES, yearWords } from "../../wording.js";
import { childAddress } from "./address.js";

/** The other children of the household who are or were on the register. */
export const HouseholdEntry = graphql(`
  fragment HouseholdEntry on RegisterEntry {
    reference
    viewerCanEdit
    child { id household { id reference status child { id firstName lastName schoolYear } } }
  }
`);

/** Other children of the household, each with a link, and a way to record one. */
export function Household(props: { entry: FragmentOf<typeof HouseholdEntry> }) {
  const entry = readFragment(HouseholdEntry, props.entry);
  const others = entry.child.household;
  return (
    <Section heading="Other children of the household">
      {others.length === 0 && <p className="govuk-body">No other child of the household is recorded.</p>}
      {others.length > 0 && (
        <ul className="govuk-list govuk-list--spaced">
          {others.map((other) => (
            <li key={other.id}>
              <Link className="govuk-link" to={childAddress(other.reference)}>
                {childName(other.child)} ({other.reference})
              </Link>
              , {yearWords(other.child.schoolYear)}. {ENTRY_STATUSES[other.status]}.
            </li>
          ))}
        </ul>
      )}
      {entry.viewerCanEdit && (
        <p className="govuk-body">
          <Link className="govuk-link govuk-link--no-visited-state" to={childAddress(entry.reference, "household")}>
            Record another child of the household
          </Link>
        </p>
      )}
    </Section>
  );
}
