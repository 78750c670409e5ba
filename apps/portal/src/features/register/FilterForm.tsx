import type { FormEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { Button, CheckboxesField, choicesOf, choicesOfWords, SelectField } from "../../design/index.js";
import { ENTRY_STATUSES, POPULATIONS, REGISTER_SORTS } from "../../wording.js";
import type { FilterLists } from "./filter-lists.js";
import { paramsOf, sortOf } from "./filters.js";

/** The filters and the order, applied by a button; folded away until wanted. */
export function FilterForm(lists: FilterLists) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void navigate(`?${paramsOf(event.currentTarget).toString()}`);
  }
  return (
    <details className="govuk-details app-filters">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Filter and sort</span>
      </summary>
      <form className="govuk-details__text" onSubmit={apply}>
        <div key={params.toString()} className="app-filters__fields">
          {narrowing(lists).map((filter) => (
            <SelectField key={filter.name} {...filter} defaultValue={params.get(filter.name)} />
          ))}
          <SelectField
            name="sort"
            label="Sort by"
            choices={choicesOfWords(REGISTER_SORTS)}
            defaultValue={sortOf(params)}
          />
          <div className="app-filters__ticks">
            {ticks(lists).map(({ name, label, text }) => (
              <CheckboxesField
                key={name}
                name={name}
                label={label}
                choices={[{ value: "yes", text }]}
                defaultValues={[params.get(name) ?? ""]}
                isSmall
              />
            ))}
          </div>
        </div>
        <div className="app-filters__apply">
          <Button look="secondary">Apply filters</Button>
        </div>
      </form>
    </details>
  );
}

/** By what the register can be narrowed to one value, with the children of each. */
function narrowing({ counts, services, schools }: FilterLists) {
  const counted = (value: string, name: string, count: number) => ({ value, text: `${name} (${count})` });
  const groups = counts.byGroup.map(({ group, name, count }) => counted(group, name, count));
  const populations = counts.byPopulation.map(({ population, count }) =>
    counted(population, POPULATIONS[population], count),
  );
  const boroughs = counts.byBorough.map(({ borough, count }) => counted(borough.code, borough.name, count));
  return [
    { name: "group", label: "Group", choices: groups, empty: "All groups" },
    { name: "population", label: "Population", choices: populations, empty: "All" },
    { name: "borough", label: "Borough", choices: boroughs, empty: "All boroughs" },
    { name: "lead", label: "Lead service", choices: choicesOf(services), empty: "All services" },
    { name: "school", label: "School", choices: choicesOf(schools), empty: "All schools" },
    { name: "status", label: "Status", choices: choicesOfWords(ENTRY_STATUSES), empty: "On the register now" },
  ];
}

function ticks({ counts }: FilterLists) {
  return [
    { name: "overdue", label: "Actions", text: `Overdue (${counts.overdue})` },
    { name: "noPlan", label: "Plan", text: `No plan (${counts.noPlan})` },
  ];
}
