import { useLocation } from "react-router";
import { Tabs } from "../../design/index.js";
import { useMayEnter } from "../../session/viewer.js";

/** The parts of the trail's room. */
export function TrailLinks() {
  const { pathname } = useLocation();
  const readsAll = useMayEnter("WHOLE_TRAIL");
  const seesPeople = useMayEnter("NAMED_PEOPLE");
  const tabs = [
    { to: "/trail", text: readsAll ? "Everything" : "What I did", isCurrent: pathname === "/trail" },
    ...(readsAll
      ? [
          { to: "/trail/unusual", text: "Unusual access", isCurrent: pathname === "/trail/unusual" },
          { to: "/trail/emergency", text: "Emergency access", isCurrent: pathname === "/trail/emergency" },
        ]
      : []),
    ...(seesPeople ? [{ to: "/people/all", text: "Who may sign in", isCurrent: false }] : []),
    { to: "/sharing", text: "What was shared", isCurrent: false },
  ];
  return <Tabs label="Parts of the trail" tabs={tabs} />;
}
