const LOST = { message: "The file could not be sent. Check your connection and try again." };

/** Sends a file to an address; gives the id that the answer holds under a name, or one sentence that says what to do. */
export async function sendFile(
  address: string,
  file: File,
  idName: string,
): Promise<{ id: string } | { message: string }> {
  const body = new FormData();
  body.set("file", file);
  try {
    const answer = await fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "x-requested-with": "portal" },
      body,
    });
    const said = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
    if (typeof said !== "object" || said === null) return LOST;
    if (answer.ok && idName in said) return { id: String(said[idName]) };
    return "message" in said ? { message: String(said.message) } : LOST;
  } catch {
    return LOST;
  }
}
