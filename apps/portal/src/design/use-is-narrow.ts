import { useSyncExternalStore } from "react";

/** As wide as a page must be for two columns: where the styles put them side by side. */
const WIDE = "(min-width: 48.0625em)";

function watch(look: () => void): () => void {
  const wide = window.matchMedia(WIDE);
  wide.addEventListener("change", look);
  return () => wide.removeEventListener("change", look);
}

/** Says whether the page is as narrow as a phone held upright. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(watch, () => !window.matchMedia(WIDE).matches);
}
