import { createContext, useContext } from "react";
import { graphql, type ResultOf } from "../graphql.js";

/** Asks who is signed in and what they may see. */
export const ViewerQuery = graphql(`
  query ViewerQuery {
    viewer {
      person { id name service { id name } }
      authority { id name boroughs { code name } }
      roles
      isDemo
      today
      sight
      hasPanel
      mayRefer
      mayTellFrontDoor
      mayScreen
      mayRecordFailedTransfers
      mayAudit
      mayKeepRegister
      mayApproveRemovals
      mayLookBack
      mayOpenInEmergency
      seat { id number title isChair }
      settings { hasShortcuts hidesNames }
    }
  }
`);

/** The person who is signed in, with what the API says they may do. */
export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>["viewer"]>;

/** The session as the pages see it: nobody while `viewer` is null. */
export interface Session {
  viewer: Viewer | null;
  refresh: () => void;
}

/** Carries the session to every page. */
export const SessionContext = createContext<Session>({ viewer: null, refresh: () => undefined });

/** The session, for pages that are open to anybody. */
export function useSession(): Session {
  return useContext(SessionContext);
}

/** The person who is signed in; only for pages inside `SignedIn`. */
export function useViewer(): Viewer {
  const { viewer } = useContext(SessionContext);
  if (!viewer) throw new Error("This page needs somebody to be signed in.");
  return viewer;
}

/** Says whether the person holds one of these roles; for choosing what to show first, never for deciding. */
export function hasRole(viewer: Viewer, ...roles: Viewer["roles"]): boolean {
  return viewer.roles.some((role) => roles.includes(role));
}
