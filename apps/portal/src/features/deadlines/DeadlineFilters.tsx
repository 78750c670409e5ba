import { Form } from "react-router";
import { Button, choicesOf, SelectField, Tabs } from "../../design/index.js";

const SHOWN = [
  { show: "mine", text: "Mine" },
  { show: "overdue", text: "Overdue" },
  { show: "all", text: "All open" },
  { show: "paused", text: "Paused" },
];

/** Which dates to show; the choice stands in the address. */
export function DeadlineFilters(props: {
  show: string;
  service: string;
  /** Empty for a school's person, who sees the school's alone. */
  services: readonly { id: string; name: string }[];
}) {
  const service = props.service ? `&service=${encodeURIComponent(props.service)}` : "";
  return (
    <>
      <Tabs
        label="Which dates"
        tabs={SHOWN.map(({ show, text }) => ({ to: `?show=${show}${service}`, text, isCurrent: show === props.show }))}
      />
      {props.services.length > 0 && (
        <Form className="app-filter-line" role="search" aria-label="Dates by service">
          <input type="hidden" name="show" value={props.show} />
          <SelectField
            key={props.service}
            name="service"
            label="Service"
            choices={choicesOf(props.services)}
            empty="All services"
            defaultValue={props.service}
          />
          <Button look="secondary">Show</Button>
        </Form>
      )}
    </>
  );
}
