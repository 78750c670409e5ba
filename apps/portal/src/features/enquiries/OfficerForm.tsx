import type { ReactNode } from "react";
import {
  choicesOf,
  type FormValues,
  MutationForm,
  type MutationFormState,
  SaveOrCancel,
  SelectField,
} from "../../design/index.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";

type Named = { id: string; name: string };

/** A form that puts a search into an officer's hands; the children are what else the act asks. */
export function OfficerForm<Input extends { officerId: string }>(props: {
  enquiry: { id: string; version: number; officer: Named | null; officers: readonly Named[] };
  form: MutationFormState<Input>;
  label: string;
  /** Who is chosen when the form opens. */
  chosen?: string | undefined;
  input: (values: FormValues, given: { enquiryId: string; version: number; officerId: string }) => Input;
  button: string;
  children: ReactNode;
}) {
  const { enquiry, form } = props;
  const back = enquiryAddress(useEnquiryReference());
  const nameOf = (id: string) => enquiry.officers.find((officer) => officer.id === id)?.name ?? "";
  return (
    <MutationForm
      form={form}
      input={(values) =>
        props.input(values, {
          enquiryId: enquiry.id,
          version: enquiry.version,
          officerId: values.chosen("officerId", "Choose the officer"),
        })
      }
      conflict={{
        keepTheirsTo: back,
        lines: (sent) => [{ label: "Officer", theirs: enquiry.officer?.name ?? "", yours: nameOf(sent.officerId) }],
      }}
    >
      <SelectField
        name="officerId"
        label={props.label}
        choices={choicesOf(enquiry.officers)}
        empty="Choose an officer"
        defaultValue={props.chosen}
      />
      {props.children}
      <SaveOrCancel text={props.button} isBusy={form.isSending} cancelTo={back} />
    </MutationForm>
  );
}
