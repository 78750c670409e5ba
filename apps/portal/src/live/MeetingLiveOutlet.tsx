import { createContext, useCallback, useContext, useEffect, useMemo, useRef } from "react";
import { Outlet, useParams } from "react-router";
import type { MeetingNews } from "./follow-meeting.js";
import { type MeetingLive, useMeetingLive } from "./use-meeting-live.js";

type Look = (news: MeetingNews | null) => void;

const Followed = createContext<{ live: MeetingLive; listen: (look: Look) => () => void } | null>(null);

/** Follows the meeting of the address for every page below it, on one line that stays while the person goes between them. */
export function MeetingLiveOutlet() {
  const { id } = useParams();
  const looks = useRef(new Set<Look>());
  const live = useMeetingLive(id ?? null, (news) => {
    for (const look of looks.current) look(news);
  });
  const listen = useCallback((look: Look) => {
    looks.current.add(look);
    return () => looks.current.delete(look);
  }, []);
  const followed = useMemo(() => ({ live, listen }), [live, listen]);
  return (
    <Followed value={followed}>
      <Outlet />
    </Followed>
  );
}

/** The meeting that the page stands in. */
export function useLive(): MeetingLive {
  return useFollowed().live;
}

/** Reads a query of the page again when something has changed in the meeting. */
export function useLookAgain(look: Look): void {
  const { listen } = useFollowed();
  useEffect(() => listen(look), [listen, look]);
}

function useFollowed() {
  const followed = useContext(Followed);
  if (!followed) throw new Error("This page needs to stand in a meeting.");
  return followed;
}
