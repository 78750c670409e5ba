import { Form } from "react-router";
import { Button, choicesOf, SelectField, Tabs } from "../../design/index.js";

const SHOWN = [
  { show: "outstanding", text: "Outstanding" },
  { show: "overdue", text: "Overdue" },
  { show: "silent", text: "No update since circulation" },
  { show: "all", text: "All open" },
];

/** Which actions to chase; the choice stands in the address. */
export function ChaseFilters(props: {
  show: string;
  service: string;
  services: readonly { id: string; name: string }[];
}) {
  const service = props.service ? `&service=${encodeURIComponent(props.service)}` : "";
  return (
    <>
      <Tabs
        label="Which actions"
        tabs={SHOWN.map(({ show, text }) => ({ to: `?show=${show}${service}`, text, isCurrent: show === props.show }))}
      />
      <Form className="app-filter-line" role="search" aria-label="Actions by service">
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
    </>
  );
}
