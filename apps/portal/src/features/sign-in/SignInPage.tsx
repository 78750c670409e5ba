import { useCallback, useEffect, useState } from "react";
import { Navigate, useLocation, useSearchParams } from "react-router";
import { Button, ErrorSummary, Inset, LoadingText, Page } from "../../design/index.js";
import { type DemoPerson, fetchDemoPeople, signInAs } from "../../session/demo-people.js";
import { useSession } from "../../session/viewer.js";
import { CouncilAccount } from "./CouncilAccount.js";
import { PeopleToSignInAs } from "./PeopleToSignInAs.js";
import { safeNext } from "./safe-next.js";

const PROBLEMS: Record<string, string> = {
  "not-named":
    "Your council account is known, but nobody has named you for the register yet. Ask business support to add you.",
  again: "You could not be signed in. Try again; if it happens again, tell business support.",
};

type People = DemoPerson[] | null | "loading" | "failed";

/** Signing in; in a demonstration by choosing one of its invented people. Leads back to the page that was asked for. */
export function SignInPage() {
  const { viewer } = useSession();
  const [search] = useSearchParams();
  const hasEnded = useLocation().pathname === "/signed-out";
  const next = safeNext(search.get("next"));
  const problem = PROBLEMS[search.get("problem") ?? ""];
  const [people, setPeople] = useState<People>("loading");
  const [refusals, setRefusals] = useState(0);
  const load = useCallback(() => {
    setPeople("loading");
    fetchDemoPeople().then(setPeople, () => setPeople("failed"));
  }, []);
  useEffect(load, [load]);
  const isAnew = search.get("anew") === "yes";
  if (viewer && !isAnew) return <Navigate to={next} replace />;
  async function choose(person: DemoPerson) {
    // A fresh start, so that nothing the last person saw stays in memory.
    if (await signInAs(person).catch(() => false)) window.location.assign(next);
    else setRefusals((count) => count + 1);
  }
  return (
    <Page title={hasEnded ? "You were signed out" : isAnew ? "Sign in again" : "Sign in"} isWide>
      {hasEnded && (
        <p className="govuk-body">
          {search.get("draft") === "yes"
            ? "Your draft is saved. Sign in to go on where you stopped."
            : "What you saved is safe. Sign in to go on where you stopped."}
        </p>
      )}
      {problem && <ErrorSummary errors={[{ code: "REFUSED", message: problem }]} attempt={1} />}
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
      {people === null && <CouncilAccount next={next} isAnew={isAnew} />}
      {Array.isArray(people) && (
        <>
          <Inset>This is a demonstration. Choose one of its invented people; no password is needed.</Inset>
          <PeopleToSignInAs people={people} choose={(person) => void choose(person)} />
        </>
      )}
    </Page>
  );
}
