import type { FormError } from "./form-errors.js";
import type { MutationFormState } from "./use-mutation-form.js";

/** The name of a field in one of several forms on a page: "text" in the form "note" is "text-note". */
export function nameAt(name: string, place: string): string {
  return `${name}-${place}`;
}

/** A form that stands on a page beside others: its errors find the fields named with `nameAt`. */
export function formAt<Input>(form: MutationFormState<Input>, place: string): MutationFormState<Input> {
  return { ...form, errors: form.errors.map((error) => errorAt(error, place)) };
}

function errorAt(error: FormError, place: string): FormError {
  const name = error.field?.at(-1);
  if (name === undefined || name.endsWith(`-${place}`)) return error;
  return { ...error, field: [nameAt(name, place)] };
}
