import { USER_ERRORS } from "./answers.js";
import type { TestPerson } from "./register.js";

export const CONTACT = "id version kind name responsibility contactRole phone email address";

/** The document of an act on the directory. */
export function directoryMutation(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { contact { ${CONTACT} } ${USER_ERRORS} } }`;
}

/** Sends an act on the directory and gives what came of it. */
export async function directoryAct(person: TestPerson, name: string, input: Record<string, unknown>): Promise<any> {
  return (await person.ask(directoryMutation(name), { input }))[name];
}

/** Adds a contact for missing children in another authority. */
export async function aContact(person: TestPerson, name: string): Promise<any> {
  const input = { kind: "AUTHORITY", name, phone: "01632 960144", email: "cme@council.example" };
  return (await directoryAct(person, "addDirectoryContact", input)).contact;
}

/** The directory as a person sees it. */
export async function directoryOf(person: TestPerson, words: Record<string, unknown> = {}): Promise<any> {
  const query = `query ($kind: DirectoryKind, $text: String, $first: Int, $after: String) {
    directory(kind: $kind, text: $text, first: $first, after: $after) {
      totalCount viewerCanChange pageInfo { hasNextPage endCursor } nodes { ${CONTACT} } } }`;
  return (await person.ask(query, words)).directory;
}
