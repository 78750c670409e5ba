import { useEffect, useState } from "react";
import { LoadingText } from "../../design/index.js";
import { hasCouncilAccounts } from "../../session/demo-people.js";

/** Leaves for the council's own sign-in, and comes back to the page that was asked for. */
export function CouncilAccount({ next, isAnew }: { next: string; isAnew: boolean }) {
  const [isThere, setThere] = useState<boolean | null>(null);
  useEffect(() => {
    hasCouncilAccounts().then(setThere, () => setThere(false));
  }, []);
  if (isThere === null) return <LoadingText />;
  if (!isThere)
    return <p className="govuk-body">Signing in with a council account is not set up here. Ask business support.</p>;
  return (
    <>
      <p className="govuk-body">You sign in with the account you use for your other work.</p>
      <a
        className="govuk-button govuk-button--start"
        href={`/sign-in/start?to=${encodeURIComponent(next)}${isAnew ? "&anew=yes" : ""}`}
      >
        Sign in with your council account
      </a>
    </>
  );
}
