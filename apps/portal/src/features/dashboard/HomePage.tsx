import { type ComponentType, lazy, Suspense } from "react";
import { Navigate } from "react-router";
import { LoadingText } from "../../design/index.js";
import { type Room, useViewer } from "../../session/viewer.js";
import { MyActionsPage } from "../actions/index.js";
import { InvitationsPage } from "../guests/index.js";
import { TrailHomePage } from "../trail/index.js";
import { StaffHomePage } from "./StaffHomePage.js";

/** The page of each room in which somebody begins, where it stands at the first address itself. */
const HOMES: Partial<Record<Room, ComponentType>> = {
  OVERVIEW: lazy(async () => ({ default: (await import("./OverviewPage.js")).OverviewPage })),
  THIS_CYCLE: lazy(async () => ({ default: (await import("./ThisCyclePage.js")).ThisCyclePage })),
  FIGURES: lazy(async () => ({ default: (await import("./FiguresPage.js")).FiguresPage })),
  FRONT_DOOR: lazy(async () => ({ default: (await import("../front-door/index.js")).FrontDoorPage })),
  MY_ACTIONS: MyActionsPage,
  INVITATIONS: InvitationsPage,
  TRAIL: TrailHomePage,
  ENQUIRIES: () => <Navigate to="/enquiries" replace />,
  DEADLINES: () => <Navigate to="/deadlines" replace />,
};

/** What each person works from: the lead's overview, business support's fortnight, one's own actions, a school's enquiries. */
export function HomePage() {
  const Home = HOMES[useViewer().home] ?? StaffHomePage;
  return (
    <Suspense fallback={<LoadingText />}>
      <Home />
    </Suspense>
  );
}
