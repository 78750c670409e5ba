import { lazy, Suspense } from "react";
import { Navigate } from "react-router";
import { LoadingText } from "../../design/index.js";
import { startsWithDeadlines } from "../../layout/navigation.js";
import { hasRole, useViewer, type Viewer } from "../../session/viewer.js";
import { MyActionsPage } from "../actions/index.js";
import { InvitationsPage } from "../guests/index.js";
import { TrailHomePage } from "../trail/index.js";
import { StaffHomePage } from "./StaffHomePage.js";

const FrontDoorPage = lazy(async () => ({ default: (await import("../front-door/index.js")).FrontDoorPage }));
const FiguresPage = lazy(async () => ({ default: (await import("./FiguresPage.js")).FiguresPage }));
const OverviewPage = lazy(async () => ({ default: (await import("./OverviewPage.js")).OverviewPage }));
const ThisCyclePage = lazy(async () => ({ default: (await import("./ThisCyclePage.js")).ThisCyclePage }));

/** What each person works from: the lead's overview, business support's fortnight, one's own actions, a school's enquiries. */
export function HomePage() {
  const viewer = useViewer();
  return <Suspense fallback={<LoadingText />}>{homeOf(viewer)}</Suspense>;
}

function homeOf(viewer: Viewer) {
  if (hasRole(viewer, "SCHOOL_LEAD")) return <Navigate to="/enquiries" replace />;
  if (startsWithDeadlines(viewer)) return <Navigate to="/deadlines" replace />;
  if (hasRole(viewer, "STRATEGIC_LEAD")) return <OverviewPage />;
  if (hasRole(viewer, "REGISTER_ADMIN")) return <ThisCyclePage />;
  if (hasRole(viewer, "REPORT_READER")) return <FiguresPage />;
  if (hasRole(viewer, "FRONT_DOOR")) return <FrontDoorPage />;
  if (hasRole(viewer, "PANEL_MEMBER", "INVESTIGATING_OFFICER")) return <MyActionsPage />;
  if (hasRole(viewer, "ALTERNATE", "GUEST")) return <InvitationsPage />;
  if (hasRole(viewer, "AUDITOR", "DATA_PROTECTION_OFFICER")) return <TrailHomePage />;
  return <StaffHomePage />;
}
