import { invalid, type UserError } from "../../platform/graphql/user-error.js";

/** An error about a field further inside the input: the path to the part, then the field of the part. */
export function atPath(path: readonly string[], error: UserError): UserError {
  return { ...error, field: [...path, ...(error.field ?? [])] };
}

/** A value that cannot be used as it is, at a path. */
export function invalidAt(path: readonly string[], message: string): UserError {
  return { ...invalid("", message), field: [...path] };
}
