import { mayEnter, type Room, type Viewer } from "../session/viewer.js";

/** One link of the service navigation; `covers` are the other addresses that belong to it. */
export interface NavigationLink {
  to: string;
  text: string;
  covers: readonly string[];
}

/** What of a person decides which links stand above their pages. */
type Who = Pick<Viewer, "isSchool" | "home" | "ownRooms" | "rooms">;

const HOME_NAMES: Partial<Record<Room, string>> = {
  OVERVIEW: "Overview",
  THIS_CYCLE: "This cycle",
  MY_ACTIONS: "My actions",
};

const DEADLINES = { to: "/deadlines", text: "Deadlines", covers: ["/duties", "/notifications"] };

const FRONT_DOOR = { to: "/front-door", text: "Front door", covers: ["/refer-missing"] };

const SENT_REFERRALS = { to: "/refer-missing", text: "Sent referrals", covers: [] };

/** For as long as somebody is let into a meeting. */
const INVITATIONS = { to: "/invitations", text: "Invitations", covers: [] };

const ADMIN = {
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
};

/** The links a person sees, six at most, by the rooms the API names. */
export function linksFor(viewer: Who): NavigationLink[] {
  const links = viewer.isSchool ? schoolLinks(viewer) : staffLinks(viewer);
  return links.filter((link) => link !== false).slice(0, 6);
}

/** A school's person works from the children their school looks for. */
function schoolLinks({ ownRooms }: Who): (NavigationLink | false)[] {
  return [
    { to: "/enquiries", text: "Children we are looking for", covers: ["/off-roll"] },
    { ...DEADLINES, covers: [] },
    SENT_REFERRALS,
    ownRooms.includes("INVITATIONS") && INVITATIONS,
  ];
}

function staffLinks(viewer: Who): (NavigationLink | false)[] {
  const { home } = viewer;
  const isOwn = (room: Room) => viewer.ownRooms.includes(room);
  const mayGo = (room: Room) => mayEnter(viewer, room);
  const startsWithDeadlines = home === "DEADLINES";
  return [
    startsWithDeadlines ? DEADLINES : { to: "/", text: HOME_NAMES[home] ?? "Home", covers: ["/actions"] },
    isOwn("INVITATIONS") && INVITATIONS,
    isOwn("FRONT_DOOR") && FRONT_DOOR,
    mayGo("REGISTER") && {
      to: "/register",
      text: "Register",
      covers: ["/children", "/search", "/forgotten-children", "/other-panels"],
    },
    mayGo("ENQUIRIES") && { to: "/enquiries", text: "Enquiries", covers: ["/off-roll"] },
    mayGo("MEETINGS") && { to: "/meetings", text: "Meetings", covers: [] },
    mayGo("REFER") && { to: "/refer", text: "Refer a child", covers: ["/referrals"] },
    mayGo("DECISIONS") && { to: "/decisions", text: "Decisions", covers: ["/removals", "/escalations"] },
    !startsWithDeadlines && isOwn("DEADLINES") && DEADLINES,
    isOwn("SUBJECT_ACCESS") && { to: "/subject-access", text: "Subject access", covers: ["/disputes", "/holds"] },
    isOwn("TRAIL") && {
      to: "/trail",
      text: "Trail",
      covers: mayGo("REGISTER") ? ["/sharing"] : ["/sharing", "/children"],
    },
    isOwn("RETENTION") && { to: "/retention", text: "Retention", covers: [] },
    isOwn("ADMIN") && ADMIN,
    mayGo("SENT_REFERRALS") && !mayGo("FRONT_DOOR") && SENT_REFERRALS,
    mayGo("FRONT_DOOR") && !isOwn("FRONT_DOOR") && FRONT_DOOR,
  ];
}

/** Says whether an address belongs to this link. */
export function isCurrent(link: NavigationLink, pathname: string): boolean {
  const own = link.to === "/" ? pathname === "/" : under(pathname, link.to);
  return own || link.covers.some((start) => under(pathname, start));
}

function under(pathname: string, start: string): boolean {
  return pathname === start || pathname.startsWith(`${start}/`);
}
