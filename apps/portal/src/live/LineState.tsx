import { useEffect, useState } from "react";
import { formatTime } from "../design/index.js";
import type { MeetingLive } from "./use-meeting-live.js";

/** How long it is said that the page has caught up. */
const SAID_MS = 10_000;

/** Says so when the line to the register is lost, and when the page has caught up. */
export function LineState({ live }: { live: Pick<MeetingLive, "state" | "caughtUpAt"> }) {
  const { state, caughtUpAt } = live;
  const [heardAt, setHeardAt] = useState<number | null>(null);
  useEffect(() => {
    if (caughtUpAt === null) return;
    const timer = window.setTimeout(() => setHeardAt(caughtUpAt), SAID_MS);
    return () => window.clearTimeout(timer);
  }, [caughtUpAt]);
  const isCaughtUp = state === "LIVE" && caughtUpAt !== null && caughtUpAt !== heardAt;
  return (
    <div role="status">
      {state === "LOST" && (
        <p className="app-line-state app-line-state--lost">
          Connection lost. What you type is kept here and sent when it is back.
        </p>
      )}
      {state === "ASKING" && <p className="app-line-state">This page asks for what is new every 15 seconds.</p>}
      {isCaughtUp && (
        <p className="app-line-state">
          Connected again. This page was brought up to date at {formatTime(new Date(caughtUpAt).toISOString())}.
        </p>
      )}
    </div>
  );
}
