import { hasRole, type Viewer } from "../session/viewer.js";

/** One link of the service navigation; `covers` are the other addresses that belong to it. */
export interface NavigationLink {
  to: string;
  text: string;
  covers: readonly string[];
}

const HOME = { to: "/", covers: ["/actions"] } as const;

function homeName(viewer: Viewer): string {
  if (hasRole(viewer, "STRATEGIC_LEAD")) return "Overview";
  if (hasRole(viewer, "REGISTER_ADMIN")) return "This cycle";
  if (hasRole(viewer, "PANEL_MEMBER", "INVESTIGATING_OFFICER", "FRONT_DOOR")) return "My actions";
  return "Home";
}

/** The links a person sees, five at most, by their role; the API refuses what is not theirs whatever is shown. */
export function linksFor(viewer: Viewer): NavigationLink[] {
  const seesRegister = viewer.sight === "FULL_CASE" || viewer.sight === "REGISTER_LINE";
  const links: (NavigationLink | false)[] = [
    { ...HOME, text: homeName(viewer) },
    seesRegister && { to: "/register", text: "Register", covers: ["/children", "/search", "/forgotten-children"] },
    viewer.hasPanel && viewer.sight === "FULL_CASE" && { to: "/meetings", text: "Meetings", covers: [] },
    viewer.mayRefer && { to: "/refer", text: "Refer a child", covers: ["/referrals"] },
    viewer.mayApproveRemovals && { to: "/decisions", text: "Decisions", covers: ["/removals", "/escalations"] },
    hasRole(viewer, "REGISTER_ADMIN", "SYSTEM_ADMIN") && {
      to: "/admin",
      text: "Admin",
      covers: ["/imports", "/people"],
    },
  ];
  return links.filter((link) => link !== false).slice(0, 5);
}

/** Says whether an address belongs to this link. */
export function isCurrent(link: NavigationLink, pathname: string): boolean {
  const own = link.to === "/" ? pathname === "/" : under(pathname, link.to);
  return own || link.covers.some((start) => under(pathname, start));
}

function under(pathname: string, start: string): boolean {
  return pathname === start || pathname.startsWith(`${start}/`);
}
