import { Link, useSearchParams } from "react-router";
import { addressWith } from "../../design/index.js";
import { ENTRY_STATUSES, POPULATIONS } from "../../wording.js";
import type { FilterLists } from "./filter-lists.js";
import { FILTER_NAMES } from "./filters.js";

/** What is chosen, on top of the list, each with a link that removes it. */
export function ChosenFilters(lists: FilterLists) {
  const [params] = useSearchParams();
  const chosen = FILTER_NAMES.filter((name) => params.has(name));
  if (chosen.length === 0) return null;
  const afresh = new URLSearchParams(params);
  afresh.delete("after");
  return (
    <ul className="app-chosen" aria-label="Chosen filters">
      {chosen.map((name) => {
        const words = wordsFor(name, params.get(name) ?? "", lists);
        return (
          <li key={name}>
            <Link
              className="govuk-link govuk-link--no-visited-state app-chosen__item"
              to={addressWith(afresh, name, null)}
            >
              <span className="govuk-visually-hidden">Remove </span>
              {words} <span aria-hidden="true">×</span>
            </Link>
          </li>
        );
      })}
      <li>
        <Link className="govuk-link govuk-link--no-visited-state app-chosen__clear" to="?">
          Remove all
        </Link>
      </li>
    </ul>
  );
}

function wordsFor(
  name: (typeof FILTER_NAMES)[number],
  value: string,
  { counts, services, schools }: FilterLists,
): string {
  const found: Record<typeof name, string | undefined> = {
    group: counts.byGroup.find((one) => one.group === value)?.name,
    borough: counts.byBorough.find((one) => one.borough.code === value)?.borough.name,
    population: POPULATIONS[value as keyof typeof POPULATIONS],
    lead: services.find((one) => one.id === value)?.name,
    school: schools.find((one) => one.id === value)?.name,
    status: ENTRY_STATUSES[value as keyof typeof ENTRY_STATUSES],
    overdue: "Overdue actions",
    noPlan: "No plan",
    address: "Address to confirm",
  };
  return found[name] ?? value;
}
