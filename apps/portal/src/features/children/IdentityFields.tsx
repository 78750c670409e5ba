import {
  choicesOfWords,
  DateField,
  type FormValues,
  RadiosField,
  TextArea,
  TextField,
  YesNoField,
} from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { SEXES } from "../../wording.js";

interface Identity {
  firstName: string;
  lastName: string;
  formerNames: readonly string[];
  dateOfBirth: string;
  sex: EnumOf<"Sex"> | null;
  upn: string | null;
  hasEhcp: boolean | null;
  isLookedAfter: boolean | null;
  isOnChildProtectionPlan: boolean | null;
}

/** The questions about who a child is, filled with what the record says. */
export function IdentityFields({ child }: { child: Identity }) {
  return (
    <>
      <TextField name="firstName" label="First name" defaultValue={child.firstName} width={20} />
      <TextField name="lastName" label="Last name" defaultValue={child.lastName} width={20} />
      <TextField
        name="formerNames"
        label="Former names"
        hint="Separate them with commas"
        defaultValue={child.formerNames.join(", ")}
      />
      <DateField name="dateOfBirth" label="Date of birth" defaultValue={child.dateOfBirth} />
      <RadiosField
        name="sex"
        label="Sex"
        choices={[...choicesOfWords(SEXES), { value: "", text: "Not known" }]}
        defaultValue={child.sex ?? ""}
        isInline
        isSmall
      />
      <TextField
        name="upn"
        label="UPN"
        hint="One letter and 12 characters. Leave empty when not known."
        defaultValue={child.upn}
        width={20}
      />
      <YesNoField
        name="hasEhcp"
        label="Does the child have an education, health and care plan?"
        defaultValue={child.hasEhcp}
      />
      <YesNoField name="isLookedAfter" label="Is the child looked after?" defaultValue={child.isLookedAfter} />
      <YesNoField
        name="isOnChildProtectionPlan"
        label="Is the child on a child protection plan?"
        defaultValue={child.isOnChildProtectionPlan}
      />
      <TextArea
        name="reason"
        label="Why is it changed?"
        hint="For example: the passport shows another date of birth"
        limit={1000}
      />
    </>
  );
}

/** The answers to these questions, as the API takes them. */
export function readIdentity(values: FormValues) {
  return {
    firstName: values.text("firstName"),
    lastName: values.text("lastName"),
    formerNames: values
      .text("formerNames")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    dateOfBirth: values.requiredDay("dateOfBirth", "Enter the date of birth"),
    sex: values.maybe<EnumOf<"Sex">>("sex"),
    upn: values.optional("upn"),
    hasEhcp: values.yesNo("hasEhcp"),
    isLookedAfter: values.yesNo("isLookedAfter"),
    isOnChildProtectionPlan: values.yesNo("isOnChildProtectionPlan"),
    reason: values.text("reason"),
  };
}
