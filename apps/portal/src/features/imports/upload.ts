/** Sends a file to be read; gives the import's id, or one sentence that says what to do. */
export async function uploadFile(file: File): Promise<{ importId: string } | { message: string }> {
  const body = new FormData();
  body.set("file", file);
  const lost = { message: "The file could not be sent. Check your connection and try again." };
  try {
    const answer = await fetch("/uploads", {
      method: "POST",
      credentials: "same-origin",
      headers: { "x-requested-with": "portal" },
      body,
    });
    const said: unknown = await answer.json().catch(() => null);
    if (typeof said !== "object" || said === null) return lost;
    if (answer.ok && "importId" in said) return { importId: String(said.importId) };
    return "message" in said ? { message: String(said.message) } : lost;
  } catch {
    return lost;
  }
}
