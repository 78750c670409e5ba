import { Form } from "react-router";
import { Button } from "./Button.js";
import { choicesOf, SelectField } from "./SelectField.js";
import { Tabs } from "./Tabs.js";

/** Which part of a list to show, and of which service; the choice stands in the address. */
export function ServiceFilters(props: {
  tabsLabel: string;
  formLabel: string;
  parts: readonly { show: string; text: string }[];
  show: string;
  service: string;
  /** Empty where the viewer has no service to choose. */
  services: readonly { id: string; name: string }[];
}) {
  const { parts, show, service, services } = props;
  const kept = service ? `&service=${encodeURIComponent(service)}` : "";
  return (
    <>
      <Tabs
        label={props.tabsLabel}
        tabs={parts.map((part) => ({
          to: `?show=${part.show}${kept}`,
          text: part.text,
          isCurrent: part.show === show,
        }))}
      />
      {services.length > 0 && (
        <Form className="app-filter-line" role="search" aria-label={props.formLabel}>
          <input type="hidden" name="show" value={show} />
          <SelectField
            key={service}
            name="service"
            label="Service"
            choices={choicesOf(services)}
            empty="All services"
            defaultValue={service}
          />
          <Button look="secondary">Show</Button>
        </Form>
      )}
    </>
  );
}
