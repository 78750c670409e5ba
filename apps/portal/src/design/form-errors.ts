import { createContext, useContext } from "react";
import { type EnumOf, graphql } from "../graphql.js";

/** What every mutation must ask for beside its result. */
export const UserErrors = graphql(`
  fragment UserErrors on UserError @_unmask {
    code
    message
    field
    source
  }
`);

/** One thing to put right: told by the API, or by a form part that cannot read what was typed. */
export interface FormError {
  code: EnumOf<"UserErrorCode">;
  message: string;
  field?: readonly string[] | null;
  source?: string | null;
}

/** Carries a form's errors to its fields. */
export const FormErrorsContext = createContext<readonly FormError[]>([]);

/** The name of the field that an error is about, as fields are named in forms: the path joined by "-". */
export function fieldOf(error: FormError): string | null {
  const path = (error.field ?? []).filter((part) => part !== "input");
  return path.length > 0 ? path.join("-") : null;
}

/** The message to show at a field, or null. */
export function useFieldError(name: string): string | null {
  const errors = useContext(FormErrorsContext);
  return errors.find((error) => fieldOf(error) === name || error.field?.at(-1) === name)?.message ?? null;
}
