import { type FormEvent, type ReactNode, useState } from "react";
import { Form } from "react-router";
import { useViewer } from "../session/viewer.js";
import { childReference } from "./child-reference.js";
import { ErrorSummary } from "./ErrorSummary.js";
import { type FormError, FormErrorsContext } from "./form-errors.js";

const NOT_A_REFERENCE =
  "This is not a child’s reference. Type it as it stands in a mail or a letter, such as AFC-2026-0012. A name is not looked for here.";

/**
 * A form that leads to an address with a child's reference. What has no reference's shape stays in the field: a name typed
 * here by mistake must stand in no address.
 */
export function ReferenceForm(props: {
  /** The field with the reference. */
  name: string;
  label: string;
  className?: string;
  /** May be sent without a reference, which is null then. */
  isOptional?: boolean;
  onSend: (reference: string | null, values: FormData) => void;
  children: ReactNode;
}) {
  const { authority } = useViewer();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const typed = String(values.get(props.name) ?? "").trim();
    const reference = childReference(typed, authority);
    const isSent = reference !== null || (typed === "" && props.isOptional === true);
    setErrors(isSent ? [] : [{ code: "INVALID", message: NOT_A_REFERENCE, field: [props.name] }]);
    setAttempt((count) => count + 1);
    if (isSent) props.onSend(reference, values);
  }
  return (
    <FormErrorsContext value={errors}>
      <Form noValidate aria-label={props.label} className={props.className} onSubmit={send}>
        <ErrorSummary errors={errors} attempt={attempt} />
        {props.children}
      </Form>
    </FormErrorsContext>
  );
}
