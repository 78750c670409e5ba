import { Tabs } from "../../design/index.js";
import { useMayEnter } from "../../session/viewer.js";

const PAGES = [
  { to: "/retention", text: "Schedule" },
  { to: "/retention/due", text: "Due" },
  { to: "/retention/disposals", text: "Disposals" },
] as const;

/** The three pages of the room; the auditor has no list of what is due. */
export function RetentionTabs({ current }: { current: (typeof PAGES)[number]["to"] }) {
  const mayReadDue = useMayEnter("DUE_FOR_DISPOSAL");
  const pages = PAGES.filter(({ to }) => to !== "/retention/due" || mayReadDue);
  return <Tabs label="Retention" tabs={pages.map((page) => ({ ...page, isCurrent: page.to === current }))} />;
}
