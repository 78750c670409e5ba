import type { EnumOf } from "../graphql.js";

/** An invented person of the demonstration, to sign in as. */
export interface DemoPerson {
  personId: string;
  authorityId: string;
  name: string;
  authorityName: string;
  roles: EnumOf<"Role">[];
  serviceName: string | null;
}

/** Whether people sign in with their council account here. */
export async function hasCouncilAccounts(): Promise<boolean> {
  const answer = await fetch("/sign-in/ways", { credentials: "same-origin", headers: { accept: "application/json" } });
  return answer.ok && (answer.headers.get("content-type")?.includes("json") ?? false);
}

/** The invented people; null when this is no demonstration. */
export async function fetchDemoPeople(): Promise<DemoPerson[] | null> {
  const answer = await fetch("/demo/people", { credentials: "same-origin", headers: { accept: "application/json" } });
  if (answer.status === 404 || (answer.ok && !answer.headers.get("content-type")?.includes("json"))) return null;
  if (!answer.ok) throw new Error("The people could not be listed.");
  return (await answer.json()) as DemoPerson[];
}

/** Signs in as an invented person. */
export async function signInAs({ personId, authorityId }: DemoPerson): Promise<boolean> {
  const answer = await fetch("/demo/sign-in", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", "x-requested-with": "portal" },
    body: JSON.stringify({ personId, authorityId }),
  });
  return answer.ok;
}
