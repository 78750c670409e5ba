import { type FormValues, TextArea, TextField } from "../../design/index.js";

/** What is recorded of a contact. */
export interface ContactWords {
  name: string;
  responsibility: string | null;
  contactRole: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

/** The fields of a contact. */
export function ContactFields({ contact }: { contact?: ContactWords }) {
  return (
    <>
      <TextField name="name" label="Name" defaultValue={contact?.name} />
      <TextArea name="responsibility" label="What does it do?" rows={3} defaultValue={contact?.responsibility ?? ""} />
      <TextField
        name="contactRole"
        label="Whom to ask for"
        hint="The post, or a name"
        defaultValue={contact?.contactRole}
      />
      <TextField name="phone" label="Telephone" width={20} defaultValue={contact?.phone} />
      <TextField name="email" label="Email" type="email" defaultValue={contact?.email} />
      <TextArea name="address" label="Postal address" rows={3} defaultValue={contact?.address ?? ""} />
    </>
  );
}

/** Reads them. */
export function readContact(values: FormValues): ContactWords {
  return {
    name: values.text("name"),
    responsibility: values.optional("responsibility"),
    contactRole: values.optional("contactRole"),
    phone: values.optional("phone"),
    email: values.optional("email"),
    address: values.optional("address"),
  };
}
