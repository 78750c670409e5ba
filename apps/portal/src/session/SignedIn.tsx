import { Navigate, Outlet, useLocation } from "react-router";
import { MeetingNames } from "./MeetingNames.js";
import { useSession } from "./viewer.js";

/** Lets signed-in people through; sends others to sign in and back to the same address afterwards. */
export function SignedIn() {
  const { viewer } = useSession();
  const { pathname, search } = useLocation();
  if (viewer)
    return (
      <MeetingNames>
        <Outlet />
      </MeetingNames>
    );
  const next = pathname === "/" ? "" : `?next=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/sign-in${next}`} replace />;
}
