import { dayInWords, isPlainDate } from "@rome/procedure";
import type { FieldChange } from "./audit.js";

/** What an act leaves in the trail for one field: nothing when the field stays as it was. */
export function changeOf(field: string, label: string, before: Said, after: Said): FieldChange[] {
  const [was, is] = [inWords(before), inWords(after)];
  return was === is ? [] : [{ field, label, before: was, after: is }];
}

/** A value that a change can be told of. */
type Said = string | number | boolean | readonly string[] | null | undefined;

function inWords(value: Said): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "object") return value.length ? value.join(", ") : null;
  const text = String(value);
  return isPlainDate(text) ? dayInWords(text) : text;
}
