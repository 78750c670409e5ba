import type { FormEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { Button, CheckboxesField, type Choice, choicesOf, choicesOfWords, SelectField } from "../../design/index.js";
import { ENTRY_STATUSES, POPULATIONS, REGISTER_SORTS } from "../../wording.js";
import type { FilterLists } from "./filter-lists.js";
import { paramsOf, sortOf } from "./filters.js";

/** The filters and the order, applied by a button; folded away until wanted. */
export function FilterForm({ counts, services, schools }: FilterLists) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void navigate(`?${paramsOf(event.currentTarget).toString()}`);
  }
  const groups: Choice[] = counts.byGroup.map((one) => ({ value: one.group, text: `${one.name} (${one.count})` }));
  const boroughs: Choice[] = counts.byBorough.map((one) => ({
    value: one.borough.code,
    text: `${one.borough.name} (${one.count})`,
  }));
  const populations: Choice[] = counts.byPopulation.map((one) => ({
    value: one.population,
    text: `${POPULATIONS[one.population]} (${one.count})`,
  }));
  return (
    <details className="govuk-details app-filters">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Filter and sort</span>
      </summary>
      <form className="govuk-details__text" onSubmit={apply}>
        <div key={params.toString()} className="app-filters__fields">
          <SelectField
            name="group"
            label="Group"
            choices={groups}
            empty="All groups"
            defaultValue={params.get("group")}
          />
          <SelectField
            name="population"
            label="Population"
            choices={populations}
            empty="All"
            defaultValue={params.get("population")}
          />
          <SelectField
            name="borough"
            label="Borough"
            choices={boroughs}
            empty="All boroughs"
            defaultValue={params.get("borough")}
          />
          <SelectField
            name="lead"
            label="Lead service"
            choices={choicesOf(services)}
            empty="All services"
            defaultValue={params.get("lead")}
          />
          <SelectField
            name="school"
            label="School"
            choices={choicesOf(schools)}
            empty="All schools"
            defaultValue={params.get("school")}
          />
          <SelectField
            name="status"
            label="Status"
            choices={choicesOfWords(ENTRY_STATUSES)}
            empty="On the register now"
            defaultValue={params.get("status")}
          />
          <SelectField
            name="sort"
            label="Sort by"
            choices={choicesOfWords(REGISTER_SORTS)}
            defaultValue={sortOf(params)}
          />
          <div className="app-filters__ticks">
            <CheckboxesField
              name="overdue"
              label="Actions"
              choices={[{ value: "yes", text: `Overdue (${counts.overdue})` }]}
              defaultValues={[params.get("overdue") ?? ""]}
              isSmall
            />
            <CheckboxesField
              name="noPlan"
              label="Plan"
              choices={[{ value: "yes", text: `No plan (${counts.noPlan})` }]}
              defaultValues={[params.get("noPlan") ?? ""]}
              isSmall
            />
          </div>
        </div>
        <div className="app-filters__apply">
          <Button look="secondary">Apply filters</Button>
        </div>
      </form>
    </details>
  );
}
