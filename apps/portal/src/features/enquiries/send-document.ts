/** Sends a file to be kept with a search; gives its id, or one sentence that says what to do. */
export async function sendDocument(
  enquiryId: string,
  file: File,
): Promise<{ documentId: string } | { message: string }> {
  const body = new FormData();
  body.set("file", file);
  const lost = { message: "The file could not be sent. Check your connection and try again." };
  try {
    const answer = await fetch(`/enquiries/${encodeURIComponent(enquiryId)}/documents`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "x-requested-with": "portal" },
      body,
    });
    const said: unknown = await answer.json().catch(() => null);
    if (typeof said !== "object" || said === null) return lost;
    if (answer.ok && "documentId" in said) return { documentId: String(said.documentId) };
    return "message" in said ? { message: String(said.message) } : lost;
  } catch {
    return lost;
  }
}
