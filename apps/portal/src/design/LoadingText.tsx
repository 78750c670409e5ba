import { useEffect, useState } from "react";

/** Says that something is being fetched, after a moment, so that quick pages do not flicker. */
export function LoadingText() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <p className="govuk-body app-loading" role="status">
      {isSlow ? "Loading…" : ""}
    </p>
  );
}
