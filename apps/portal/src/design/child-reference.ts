/** What was typed as a child's reference, as it is written; null when it has not the shape of one. */
export function childReference(typed: string, authority: { childReferencePattern: string }): string | null {
  const reference = typed.trim().toUpperCase();
  return new RegExp(authority.childReferencePattern).test(reference) ? reference : null;
}
