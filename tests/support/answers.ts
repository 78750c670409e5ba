import type { TestPerson } from "./register.js";

/** What every mutation is asked for besides its records. */
export const USER_ERRORS = "userErrors { code message field source }";

/** The code with which a person's request was refused outright; null when it was answered. */
export async function thrownCode(
  person: TestPerson,
  document: string,
  variables: Record<string, unknown>,
): Promise<string | null> {
  const { errors } = await person.send(document, variables);
  return errors?.[0]?.extensions.code ?? null;
}
