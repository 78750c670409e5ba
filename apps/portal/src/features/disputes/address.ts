/** The address of a child's page. */
export function childAddress(reference: string): string {
  return `/children/${reference}`;
}

/** Where it is recorded that somebody says something of a child is wrong; of one note, when it is named. */
export function disputeAddress(reference: string, noteId?: string): string {
  const note = noteId ? `?note=${encodeURIComponent(`${noteId} text`)}` : "";
  return `${childAddress(reference)}/dispute${note}`;
}
