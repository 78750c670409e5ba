import { type Client, type CombinedError, cacheExchange, createClient, fetchExchange, mapExchange } from "urql";

/** The window event that says the session has ended, so that the portal asks the person to sign in again. */
export const SIGNED_OUT = "rome:signed-out";

/** The documented code of a failed request, or null when it failed for another reason. */
export function codeOf(error: CombinedError | undefined): string | null {
  const code = error?.graphQLErrors[0]?.extensions?.code;
  return typeof code === "string" ? code : null;
}

/**
 * The portal's one way to the API: pages are shown from memory first and asked for again each time they open. With a
 * moment (day and time in London) it reads the register as it stood then, and has a memory of its own.
 */
export function makeClient(asAt: string | null): Client {
  const headers = { "x-requested-with": "portal", ...(asAt && { "x-as-at": asAt }) };
  return createClient({
    url: "/graphql",
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: { credentials: "same-origin", headers },
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          if (codeOf(error) === "UNAUTHENTICATED") window.dispatchEvent(new Event(SIGNED_OUT));
        },
      }),
      fetchExchange,
    ],
  });
}

/** The register as it stands now. */
export const client = makeClient(null);
