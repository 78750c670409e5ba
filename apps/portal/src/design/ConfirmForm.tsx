import type { ReactNode } from "react";
import { Link } from "react-router";
import { Button, ButtonGroup } from "./Button.js";
import type { FormValues } from "./form-values.js";
import { MutationForm } from "./MutationForm.js";
import type { MutationFormState } from "./use-mutation-form.js";

/** The last look before an act: what it affects, an optional reason, one button that says the act, and a way back. */
export function ConfirmForm<Input>(props: {
  form: MutationFormState<Input>;
  input: (values: FormValues) => Input;
  button: string;
  isWarning?: boolean;
  cancelTo: string;
  children?: ReactNode;
}) {
  return (
    <MutationForm form={props.form} input={props.input} conflict={{ keepTheirsTo: props.cancelTo, lines: () => [] }}>
      {props.children}
      <ButtonGroup>
        <Button look={props.isWarning ? "warning" : "primary"} isBusy={props.form.isSending}>
          {props.button}
        </Button>
        <Link className="govuk-link" to={props.cancelTo}>
          Go back without saving
        </Link>
      </ButtonGroup>
    </MutationForm>
  );
}
