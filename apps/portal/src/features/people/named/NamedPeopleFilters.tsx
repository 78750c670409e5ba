import { Form } from "react-router";
import { Button, choicesOf, choicesOfWords, SelectField, TextField } from "../../../design/index.js";
import { ROLES } from "../../../wording.js";

/** Finds people by name or address, role and service; what is looked for stands in the address. */
export function NamedPeopleFilters(props: {
  standing: string;
  text: string | null;
  role: string | null;
  serviceId: string | null;
  services: readonly { id: string; name: string }[];
}) {
  const { standing, text, role, serviceId, services } = props;
  return (
    <Form className="app-filters" role="search" aria-label="People" key={`${standing} ${text} ${role} ${serviceId}`}>
      <input type="hidden" name="standing" value={standing} />
      <div className="app-filters__fields">
        <TextField name="q" label="Name or e-mail" defaultValue={text} width={20} type="search" />
        <SelectField name="role" label="Role" choices={choicesOfWords(ROLES)} empty="All roles" defaultValue={role} />
        <SelectField
          name="service"
          label="Service"
          choices={choicesOf(services)}
          empty="All services"
          defaultValue={serviceId}
        />
      </div>
      <div className="app-filters__apply">
        <Button look="secondary">Show</Button>
      </div>
    </Form>
  );
}
