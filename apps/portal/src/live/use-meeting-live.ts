import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { MeetingNews } from "./follow-meeting.js";
import { type LineView, MeetingLine, type Where } from "./meeting-line.js";
import { hasUnsent } from "./sheets.js";

/** A meeting as a page follows it. */
export interface MeetingLive extends LineView {
  /** Says where the person is now: at which child, typing in which part. */
  be: (where: Where) => void;
}

const NOBODY: LineView = { state: "OPENING", caughtUpAt: null, here: [] };
const never = () => () => undefined;
const nobody = () => NOBODY;

/**
 * Follows a meeting while its page is open and in sight: `lookAgain` reads the page's queries again when something has
 * changed, and is told what; null when it only asks because no news comes.
 */
export function useMeetingLive(meetingId: string | null, lookAgain: (news: MeetingNews | null) => void): MeetingLive {
  const isInSight = useIsInSight();
  const look = useRef(lookAgain);
  const [line, setLine] = useState<MeetingLine | null>(null);
  const where = useRef<Where>({});
  useEffect(() => {
    look.current = lookAgain;
  });
  useEffect(() => {
    if (!meetingId || !isInSight) return;
    const opened = new MeetingLine(meetingId, (news) => look.current(news));
    opened.be(where.current);
    setLine(opened);
    const leave = () => opened.leave();
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warnOfUnsent);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warnOfUnsent);
      opened.stop();
    };
  }, [meetingId, isInSight]);
  const view = useSyncExternalStore(line?.watch ?? never, line ? () => line.view : nobody);
  const be = useCallback(
    (now: Where) => {
      where.current = now;
      line?.be(now);
    },
    [line],
  );
  return useMemo(() => ({ ...view, be }), [view, be]);
}

function useIsInSight(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      document.addEventListener("visibilitychange", watcher);
      return () => document.removeEventListener("visibilitychange", watcher);
    },
    () => document.visibilityState === "visible",
  );
}

function warnOfUnsent(event: BeforeUnloadEvent): void {
  if (hasUnsent()) event.preventDefault();
}
