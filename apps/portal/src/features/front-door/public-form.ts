import type { FormError } from "../../design/index.js";
import type { Question } from "./question.js";

/** The form of an authority's public page. */
export interface PublicForm {
  authority: string;
  form: { code: string; label: string; takesSeveralChildren: boolean; fields: readonly Question[] };
}

/** The public form of an authority; null when it has none. No cookie goes along. */
export async function fetchPublicForm(authority: string): Promise<PublicForm | null> {
  const answer = await fetch(`/tell-us/${encodeURIComponent(authority)}/form`, { credentials: "omit" });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error("The form could not be read.");
  return (await answer.json()) as PublicForm;
}

/** What came of sending: words of thanks, or what to put right. */
export type Told = { thanks: string } | { problems: readonly FormError[] };

/** Sends what somebody wrote. Without cookies, and without a name unless one was given. */
export async function sendPublicForm(authority: string, body: object): Promise<Told> {
  const answer = await fetch(`/tell-us/${encodeURIComponent(authority)}`, {
    method: "POST",
    credentials: "omit",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as { message?: string; problems?: { field: string[] | null; message: string }[] };
  if (answer.ok) return { thanks: said.message ?? "" };
  const problems = said.problems?.map((problem) => ({ code: "INVALID" as const, ...problem }));
  return {
    problems: problems ?? [{ code: "REFUSED", message: said.message ?? "It could not be sent. Try again later." }],
  };
}
