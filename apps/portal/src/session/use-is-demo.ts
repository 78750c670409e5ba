import { useEffect, useState } from "react";
import { fetchDemoPeople } from "./demo-people.js";
import { useSession } from "./viewer.js";

/** Says whether this is a demonstration, also before anybody has signed in. */
export function useIsDemo(): boolean {
  const { viewer } = useSession();
  const [hasPeople, setHasPeople] = useState(false);
  const isSignedOut = viewer === null;
  useEffect(() => {
    if (!isSignedOut) return;
    fetchDemoPeople().then(
      (people) => setHasPeople(people !== null),
      () => setHasPeople(false),
    );
  }, [isSignedOut]);
  return viewer ? viewer.isDemo : hasPeople;
}
