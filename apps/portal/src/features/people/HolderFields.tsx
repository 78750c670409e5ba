import { choicesOf, type FormValues, SelectField, TextField } from "../../design/index.js";

/** Who is meant: one of the people there are, or a new one with name, email and service. */
export function HolderFields(props: {
  isNew: boolean;
  people: readonly { id: string; name: string; isActive: boolean; service: { name: string } | null }[];
  services: { id: string; name: string }[];
  serviceId?: string;
  /** What is asked where nothing above asks it. */
  label?: string;
}) {
  if (!props.isNew)
    return (
      <SelectField
        name="personId"
        label={props.label ?? "Person"}
        choices={choicesOfPeople(props.people)}
        empty="Choose a person"
      />
    );
  return (
    <>
      <TextField name="newPerson-name" label="Full name" width={30} />
      <TextField name="newPerson-email" label="Work email" type="email" width={30} />
      <SelectField
        name="newPerson-serviceId"
        label="Service"
        choices={choicesOf(props.services)}
        empty="Choose a service"
        defaultValue={props.serviceId}
      />
    </>
  );
}

/** Reads who is meant; `missing` is said when nobody is chosen. */
export function readHolder(values: FormValues, missing: string) {
  if (values.text("who") !== "new") return { personId: values.chosen("personId", missing), newPerson: null };
  return {
    personId: null,
    newPerson: {
      name: values.text("newPerson-name"),
      email: values.text("newPerson-email"),
      serviceId: values.optional("newPerson-serviceId"),
    },
  };
}

/** Makes choices of people, with their service. */
export function choicesOfPeople(
  people: readonly { id: string; name: string; isActive: boolean; service: { name: string } | null }[],
) {
  return people
    .filter((person) => person.isActive)
    .map((person) => ({
      value: person.id,
      text: person.service ? `${person.name}, ${person.service.name}` : person.name,
    }));
}
