import { type ReactNode, useCallback, useEffect, useMemo } from "react";
import { useQuery } from "urql";
import { SIGNED_OUT } from "../client.js";
import { LoadingText } from "../design/LoadingText.js";
import { FailedSession } from "./FailedSession.js";
import { SessionContext, ViewerQuery } from "./viewer.js";

/** Asks once who is signed in, and again when the API says the session has ended. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [result, ask] = useQuery({ query: ViewerQuery });
  const refresh = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  useEffect(() => {
    window.addEventListener(SIGNED_OUT, refresh);
    return () => window.removeEventListener(SIGNED_OUT, refresh);
  }, [refresh]);
  const viewer = result.data?.viewer ?? null;
  const session = useMemo(() => ({ viewer, refresh }), [viewer, refresh]);
  if (!result.data) return result.error ? <FailedSession retry={refresh} /> : <LoadingText />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
