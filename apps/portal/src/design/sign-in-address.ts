/** Where this page is, to come back to. */
export function hereAddress(): string {
  return window.location.pathname + window.location.search;
}

/** The page that asks for a new sign-in and leads back to an address, by itself this page. */
export function signInAgainAddress(next: string = hereAddress()): string {
  return `/sign-in?${new URLSearchParams({ anew: "yes", next })}`;
}
