import { useCallback, useEffect, useRef, useState } from "react";
import { client, SIGNED_OUT } from "../client.js";
import { ViewerQuery } from "./viewer.js";

/** When a session ends by itself, as the API says. */
interface SessionEnd {
  secondsLeft: number;
  /** The warning is shown when no more than this is left. */
  warnSeconds: number;
  /** Doing something keeps it longer. */
  mayStay: boolean;
}

const SECOND = 1000;
/** How often the API is asked while the warning shows: another window may have gone on meanwhile. */
const ASK_AGAIN = 10 * SECOND;
const AFTER_A_FAULT = 30 * SECOND;

/** Asks when the session ends. Asking does not keep it awake. */
export async function askSessionEnd(): Promise<SessionEnd> {
  const answer = await fetch("/session", { credentials: "same-origin", headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error("The session could not be asked about.");
  return (await answer.json()) as SessionEnd;
}

/** The seconds left once the session is about to end, and null before that. When it has ended, the portal is told. */
export function useSessionEnd(): { secondsLeft: number | null; mayStay: boolean; stay: () => Promise<void> } {
  const [end, setEnd] = useState<{ at: number; mayStay: boolean } | null>(null);
  const timer = useRef<number>(undefined);
  const ask = useCallback(async () => {
    window.clearTimeout(timer.current);
    const again = (pause: number) => {
      timer.current = window.setTimeout(() => void ask(), pause);
    };
    try {
      const { secondsLeft, warnSeconds, mayStay } = await askSessionEnd();
      if (secondsLeft <= 0) {
        setEnd(null);
        window.dispatchEvent(new Event(SIGNED_OUT));
        return;
      }
      const isNear = secondsLeft <= warnSeconds;
      setEnd(isNear ? { at: Date.now() + secondsLeft * SECOND, mayStay } : null);
      again(isNear ? Math.min(ASK_AGAIN, (secondsLeft + 1) * SECOND) : (secondsLeft - warnSeconds) * SECOND);
    } catch {
      again(AFTER_A_FAULT);
    }
  }, []);
  useEffect(() => {
    void ask();
    const seen = () => {
      // A laptop that slept has missed its timers.
      if (document.visibilityState === "visible") void ask();
    };
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [ask]);
  const now = useSeconds(end !== null);
  const stay = useCallback(async () => {
    await client.query(ViewerQuery, {}, { requestPolicy: "network-only" }).toPromise();
    await ask();
  }, [ask]);
  return {
    secondsLeft: end && Math.max(0, Math.ceil((end.at - now) / SECOND)),
    mayStay: end?.mayStay ?? false,
    stay,
  };
}

/** The time, each second while it matters. */
function useSeconds(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    setNow(Date.now());
    const timer = window.setInterval(() => setNow(Date.now()), SECOND);
    return () => window.clearInterval(timer);
  }, [isRunning]);
  return now;
}
