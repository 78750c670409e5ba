import { useCallback, useEffect, useState } from "react";
import { Navigate, useSearchParams } from "react-router";
import { Button, ErrorSummary, Inset, LoadingText, Page } from "../../design/index.js";
import { type DemoPerson, fetchDemoPeople, signInAs } from "../../session/demo-people.js";
import { useSession } from "../../session/viewer.js";
import { PeopleToSignInAs } from "./PeopleToSignInAs.js";

type People = DemoPerson[] | null | "loading" | "failed";

/** Signing in; in a demonstration by choosing one of its invented people. Leads back to the page that was asked for. */
export function SignInPage() {
  const { viewer } = useSession();
  const next = safeNext(useSearchParams()[0].get("next"));
  const [people, setPeople] = useState<People>("loading");
  const [refusals, setRefusals] = useState(0);
  const load = useCallback(() => {
    setPeople("loading");
    fetchDemoPeople().then(setPeople, () => setPeople("failed"));
  }, []);
  useEffect(load, [load]);
  if (viewer) return <Navigate to={next} replace />;
  async function choose(person: DemoPerson) {
    // A fresh start, so that nothing the last person saw stays in memory.
    if (await signInAs(person).catch(() => false)) window.location.assign(next);
    else setRefusals((count) => count + 1);
  }
  return (
    <Page title="Sign in" isWide>
      {refusals > 0 && (
        <ErrorSummary
          errors={[{ code: "REFUSED", message: "You could not be signed in. Try again." }]}
          attempt={refusals}
        />
      )}
      {people === "loading" && <LoadingText />}
      {people === "failed" && (
        <>
          <p className="govuk-body">The people to sign in as could not be listed. Check your connection.</p>
          <Button onClick={load}>Try again</Button>
        </>
      )}
      {people === null && (
        <p className="govuk-body">Signing in with a council account is not set up here. Ask business support.</p>
      )}
      {Array.isArray(people) && (
        <>
          <Inset>This is a demonstration. Choose one of its invented people; no password is needed.</Inset>
          <PeopleToSignInAs people={people} choose={(person) => void choose(person)} />
        </>
      )}
    </Page>
  );
}

/** Only addresses of this portal are followed after signing in. */
function safeNext(next: string | null): string {
  return next?.startsWith("/") && !next.startsWith("//") && !next.startsWith("/\\") ? next : "/";
}
