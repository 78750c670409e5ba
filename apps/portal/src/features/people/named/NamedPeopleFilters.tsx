import { Button, choicesOf, choicesOfWords, SelectField, TextField, TypedSearch } from "../../../design/index.js";
import { ROLES } from "../../../wording.js";

function addressOf(chosen: FormData): string {
  const parts = [...chosen].flatMap(([name, value]) => (typeof value === "string" && value ? [[name, value]] : []));
  return `?${new URLSearchParams(parts)}`;
}

/** Finds people by name or address, role and service; what was typed stays on the page, the rest stands in the address. */
export function NamedPeopleFilters(props: {
  standing: string;
  text: string;
  role: string | null;
  serviceId: string | null;
  services: readonly { id: string; name: string }[];
}) {
  const { standing, text, role, serviceId, services } = props;
  return (
    <TypedSearch className="app-filters" label="People" to={addressOf} key={`${standing} ${text} ${role} ${serviceId}`}>
      <input type="hidden" name="standing" value={standing} />
      <div className="app-filters__fields">
        <TextField name="text" label="Name or email" defaultValue={text} width={20} type="search" />
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
    </TypedSearch>
  );
}
