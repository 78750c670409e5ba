import type { RouteObject } from "react-router";
import { LoadingText, NotFoundPage } from "./design/index.js";
import { routes as account } from "./features/account/routes.js";
import { routes as actions } from "./features/actions/routes.js";
import { routes as boards } from "./features/boards/routes.js";
import { routes as calendar } from "./features/calendar/routes.js";
import { routes as changes } from "./features/changes/routes.js";
import { routes as chasing } from "./features/chasing/routes.js";
import { routes as children } from "./features/children/routes.js";
import { routes as closing } from "./features/closing/routes.js";
import { routes as dashboard } from "./features/dashboard/routes.js";
import { routes as deadlines } from "./features/deadlines/routes.js";
import { routes as decisions } from "./features/decisions/routes.js";
import { routes as directory } from "./features/directory/routes.js";
import { routes as disputes } from "./features/disputes/routes.js";
import { routes as enquiries } from "./features/enquiries/routes.js";
import { routes as escalations } from "./features/escalations/routes.js";
import { routes as failedTransfers } from "./features/failed-transfers/routes.js";
import { routes as frontDoor, publicRoutes as tellUs } from "./features/front-door/routes.js";
import { routes as guests } from "./features/guests/routes.js";
import { routes as help } from "./features/help/routes.js";
import { routes as holds } from "./features/holds/routes.js";
import { routes as imports } from "./features/imports/routes.js";
import { routes as machines } from "./features/machines/routes.js";
import { routes as mails } from "./features/mails/routes.js";
import { routes as meetings } from "./features/meetings/routes.js";
import { routes as merging } from "./features/merging/routes.js";
import { routes as notifications } from "./features/notifications/routes.js";
import { routes as offRoll } from "./features/off-roll/routes.js";
import { routes as papers } from "./features/papers/routes.js";
import { routes as people } from "./features/people/routes.js";
import { routes as procedure } from "./features/procedure/routes.js";
import { routes as referrals } from "./features/referrals/routes.js";
import { routes as register } from "./features/register/routes.js";
import { routes as removals } from "./features/removals/routes.js";
import { routes as retention } from "./features/retention/routes.js";
import { routes as sensitive } from "./features/sensitive/routes.js";
import { routes as sharing } from "./features/sharing/routes.js";
import { routes as sight } from "./features/sight/routes.js";
import { signedInRoutes, routes as signIn } from "./features/sign-in/routes.js";
import { routes as subjectAccess } from "./features/subject-access/routes.js";
import { routes as systems } from "./features/systems/routes.js";
import { routes as trail } from "./features/trail/routes.js";
import { Layout } from "./layout/Layout.js";
import { ProblemPage } from "./layout/ProblemPage.js";
import { SessionProvider } from "./session/SessionProvider.js";
import { SignedIn } from "./session/SignedIn.js";

const needSignIn: RouteObject[] = [
  ...register,
  ...changes,
  ...children,
  ...merging,
  ...sensitive,
  ...imports,
  ...people,
  ...machines,
  ...boards,
  ...calendar,
  ...directory,
  ...notifications,
  ...systems,
  ...trail,
  ...account,
  ...actions,
  ...chasing,
  ...closing,
  ...dashboard,
  ...deadlines,
  ...decisions,
  ...enquiries,
  ...escalations,
  ...failedTransfers,
  ...frontDoor,
  ...guests,
  ...mails,
  ...meetings,
  ...papers,
  ...procedure,
  ...offRoll,
  ...referrals,
  ...removals,
  ...retention,
  ...sharing,
  ...sight,
  ...subjectAccess,
  ...disputes,
  ...holds,
  ...signedInRoutes,
  { path: "*", element: <NotFoundPage /> },
];

/** Every page of the portal: the open ones, and those for people who have signed in. */
export const routes: RouteObject[] = [
  {
    element: (
      <SessionProvider>
        <Layout />
      </SessionProvider>
    ),
    errorElement: <ProblemPage />,
    hydrateFallbackElement: <LoadingText />,
    children: [
      {
        errorElement: <ProblemPage />,
        children: [...signIn, ...help, ...tellUs, { element: <SignedIn />, children: needSignIn }],
      },
    ],
  },
];
