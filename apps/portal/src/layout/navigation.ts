import { hasRole, type Viewer } from "../session/viewer.js";

/** One link of the service navigation; `covers` are the other addresses that belong to it. */
export interface NavigationLink {
  to: string;
  text: string;
  covers: readonly string[];
}

const HOME = { to: "/", covers: ["/actions"] } as const;

const DEADLINES = { to: "/deadlines", text: "Deadlines", covers: ["/duties", "/notifications"] } as const;

const FRONT_DOOR = { to: "/front-door", text: "Front door", covers: ["/refer-missing"] } as const;

/** For as long as somebody is let into a meeting. */
const INVITATIONS = { to: "/invitations", text: "Invitations", covers: [] } as const;

/** Whoever works on searches in an authority without a panel begins with what falls due. */
export function startsWithDeadlines(viewer: Viewer): boolean {
  return hasRole(viewer, "SUPERVISOR", "EHE_OFFICER") || (!viewer.hasPanel && hasRole(viewer, ...ENQUIRERS));
}

function homeName(viewer: Viewer): string {
  if (hasRole(viewer, "STRATEGIC_LEAD")) return "Overview";
  if (hasRole(viewer, "REGISTER_ADMIN")) return "This cycle";
  if (hasRole(viewer, "PANEL_MEMBER", "INVESTIGATING_OFFICER")) return "My actions";
  return "Home";
}

/** Those of the authority who work on searches for children. */
const ENQUIRERS = [
  "REGISTER_ADMIN",
  "STRATEGIC_LEAD",
  "INVESTIGATING_OFFICER",
  "FRONT_DOOR",
  "SUPERVISOR",
  "EHE_OFFICER",
] as const;

/** A school's person works from the children their school looks for. */
const SCHOOL_LINKS: NavigationLink[] = [
  { to: "/enquiries", text: "Children we are looking for", covers: ["/off-roll"] },
  { to: "/deadlines", text: "Deadlines", covers: [] },
  { to: "/refer-missing", text: "Sent referrals", covers: [] },
];

/** Those whose work is the trail; the chair finds it on the overview and beside each child. */
const TRAIL_KEEPERS = ["AUDITOR", "DATA_PROTECTION_OFFICER"] as const;

/** The links a person sees, six at most, by their role; the API refuses what is not theirs whatever is shown. */
export function linksFor(viewer: Viewer): NavigationLink[] {
  if (hasRole(viewer, "SCHOOL_LEAD"))
    return hasRole(viewer, "ALTERNATE", "GUEST") ? [...SCHOOL_LINKS, INVITATIONS] : SCHOOL_LINKS;
  const seesRegister = viewer.sight === "FULL_CASE" || viewer.sight === "REGISTER_LINE";
  const links: (NavigationLink | false)[] = [
    startsWithDeadlines(viewer) ? DEADLINES : { ...HOME, text: homeName(viewer) },
    hasRole(viewer, "ALTERNATE", "GUEST") && INVITATIONS,
    hasRole(viewer, "FRONT_DOOR") && FRONT_DOOR,
    seesRegister && {
      to: "/register",
      text: "Register",
      covers: ["/children", "/search", "/forgotten-children", "/other-panels"],
    },
    hasRole(viewer, ...ENQUIRERS) && { to: "/enquiries", text: "Enquiries", covers: ["/off-roll"] },
    viewer.hasPanel && viewer.sight === "FULL_CASE" && { to: "/meetings", text: "Meetings", covers: [] },
    viewer.mayRefer && { to: "/refer", text: "Refer a child", covers: ["/referrals"] },
    viewer.mayApproveRemovals && { to: "/decisions", text: "Decisions", covers: ["/removals", "/escalations"] },
    !startsWithDeadlines(viewer) && hasRole(viewer, "INVESTIGATING_OFFICER", "FRONT_DOOR") && DEADLINES,
    hasRole(viewer, "DATA_PROTECTION_OFFICER") && {
      to: "/subject-access",
      text: "Subject access",
      covers: ["/disputes", "/holds"],
    },
    hasRole(viewer, ...TRAIL_KEEPERS) && { to: "/trail", text: "Trail", covers: ["/sharing", "/children"] },
    hasRole(viewer, "DATA_PROTECTION_OFFICER", "AUDITOR") && { to: "/retention", text: "Retention", covers: [] },
    hasRole(viewer, "REGISTER_ADMIN", "SYSTEM_ADMIN") && {
      to: "/admin",
      text: "Admin",
      covers: [
        "/imports",
        "/people",
        "/mails",
        "/sharing",
        "/disclosures",
        "/subject-access",
        "/disputes",
        "/holds",
        "/retention",
      ],
    },
    viewer.mayTellFrontDoor && !viewer.mayScreen && { to: "/refer-missing", text: "Sent referrals", covers: [] },
    viewer.mayScreen && !hasRole(viewer, "FRONT_DOOR") && FRONT_DOOR,
  ];
  return links.filter((link) => link !== false).slice(0, 6);
}

/** Says whether an address belongs to this link. */
export function isCurrent(link: NavigationLink, pathname: string): boolean {
  const own = link.to === "/" ? pathname === "/" : under(pathname, link.to);
  return own || link.covers.some((start) => under(pathname, start));
}

function under(pathname: string, start: string): boolean {
  return pathname === start || pathname.startsWith(`${start}/`);
}
