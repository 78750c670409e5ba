import type { TestPerson, TestRegister } from "./register.js";

/** Asks for the register as it stood at a moment: status, data and errors. */
export async function lookBack(
  register: TestRegister,
  person: TestPerson,
  at: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<any> {
  const response = await fetch(`${register.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: person.cookie, "x-as-at": at },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...(await response.json()) };
}
