import { createContext, useContext } from "react";
import { type EnumOf, graphql, type ResultOf } from "../graphql.js";

/** Asks who is signed in and what they may see. */
export const ViewerQuery = graphql(`
  query ViewerQuery {
    viewer {
      person { id name service { id name } }
      authority { id name childReferencePattern boroughs { code name } }
      roles
      isDemo
      today
      sight
      isSchool
      home
      ownRooms
      rooms
      seat { id number title isChair }
      settings { hasShortcuts hidesNames }
    }
  }
`);

/** The person who is signed in, with what the API says they may do. */
export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>["viewer"]>;

/** A page with a piece of work of its own. */
export type Room = EnumOf<"Room">;

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

/** Says whether the API lets the person into a room. */
export function mayEnter(viewer: Pick<Viewer, "rooms">, room: Room): boolean {
  return viewer.rooms.includes(room);
}

/** Says whether the API lets the person who is signed in into a room. */
export function useMayEnter(room: Room): boolean {
  return mayEnter(useViewer(), room);
}
