import { formatDocument, type OperationResult, stringifyDocument, type TypedDocumentNode } from "@urql/core";
import { SIGNED_OUT } from "../client.js";

/** An answer that takes longer is as good as none: the line is not there. */
const LONGEST_MS = 10_000;

/** What came of asking. */
export type Answer<Data> = { data: Data } | { data: null; why: "NO_ANSWER" | "SIGNED_OUT" | "REFUSED" };

/**
 * Asks beside the pages' own client: what is sent every few seconds must not make it read every page again. The text
 * is the one that client would send, because that is the one that is registered.
 */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { isLast = false }: { isLast?: boolean } = {},
): Promise<Answer<Data>> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", "x-requested-with": "portal" },
      body: JSON.stringify({ query: stringifyDocument(formatDocument(document)), variables }),
      keepalive: isLast,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    const said = (await response.json()) as Pick<OperationResult<Data>, "data"> & { errors?: Fault[] };
    const code = said.errors?.[0]?.extensions?.code;
    if (code === "UNAUTHENTICATED") return signedOut();
    if (code === "INTERNAL_SERVER_ERROR" || response.status >= 500) return { data: null, why: "NO_ANSWER" };
    return said.data ? { data: said.data } : { data: null, why: "REFUSED" };
  } catch {
    return { data: null, why: "NO_ANSWER" };
  }
}

interface Fault {
  extensions?: { code?: string };
}

function signedOut(): Answer<never> {
  window.dispatchEvent(new Event(SIGNED_OUT));
  return { data: null, why: "SIGNED_OUT" };
}
