import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { useQuery } from "urql";
import { SIGNED_OUT } from "../client.js";
import { hasDrafts, hasUnsavedWords } from "../design/kept-drafts.js";
import { LoadingText } from "../design/LoadingText.js";
import { hereAddress } from "../design/sign-in-address.js";
import { EndedSession } from "./EndedSession.js";
import { FailedSession } from "./FailedSession.js";
import { SessionContext, type Viewer, ViewerQuery } from "./viewer.js";

/**
 * Asks once who is signed in, and again when the API says the session has ended. Then the portal starts afresh, so that
 * nothing stays in memory; only a page with something unsaved on it waits, hidden, for the same person to come back.
 */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [result, ask] = useQuery({ query: ViewerQuery });
  const refresh = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  useEffect(() => {
    window.addEventListener(SIGNED_OUT, refresh);
    return () => window.removeEventListener(SIGNED_OUT, refresh);
  }, [refresh]);
  const [known, setKnown] = useState<Viewer | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const asked = result.data?.viewer;
  if (asked && asked !== known && (known === null || known.person.id === asked.person.id)) setKnown(asked);
  const hasEnded = asked === null && known !== null;
  const isAnother = asked != null && known !== null && known.person.id !== asked.person.id;
  useEffect(() => {
    if (isAnother) window.location.reload();
    else if (!hasEnded) setWaiting(false);
    else if (hasUnsavedWords()) setWaiting(true);
    else window.location.replace(signedOutAddress());
  }, [hasEnded, isAnother]);
  const session = useMemo(() => ({ viewer: known, refresh }), [known, refresh]);
  if (!result.data && !known) return result.error ? <FailedSession retry={refresh} /> : <LoadingText />;
  return (
    <SessionContext value={session}>
      {children}
      {isWaiting && <EndedSession refresh={refresh} />}
    </SessionContext>
  );
}

function signedOutAddress(): string {
  return `/signed-out?${new URLSearchParams({ next: hereAddress(), ...(hasDrafts() && { draft: "yes" }) })}`;
}
