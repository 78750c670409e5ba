import type { EnumOf } from "../../graphql.js";
import { mayEnter, type Room, type Viewer } from "../../session/viewer.js";

/** What the help takes from the authority's procedure. */
export interface HelpProcedure {
  seatCount: number | null;
  rhythmDays: number | null;
  concernToldTo: string | null;
  groups: readonly { name: string }[];
  roles: readonly { role: EnumOf<"Role">; words: string }[];
}

/** Who reads, and in which rooms. */
export type HelpReader = Pick<Viewer, "rooms" | "ownRooms">;

/** A heading of the help with what stands under it. */
export interface HelpText {
  heading: string;
  text: string;
}

interface Row {
  heading: string;
  text: string | ((procedure: HelpProcedure | null) => string);
  /** For whoever may enter one of these rooms. */
  rooms: readonly Room[];
  /** Only where the room is one of the reader's own work. */
  isOwn?: true;
  /** Not for whoever may enter this one. */
  notIn?: Room;
  /** Only where the procedure has a panel. */
  needsPanel?: true;
}

const JOBS: readonly Row[] = [
  {
    heading: "Update my actions",
    text: "Open My actions. Choose done, in progress or blocked, write what happened, and save. Your text is kept while you type.",
    rooms: ["MY_ACTIONS"],
    isOwn: true,
    needsPanel: true,
  },
  {
    heading: "Refer a child",
    text: "Choose Refer a child. First the service checks whether the child is known, so that nobody is entered twice.",
    rooms: ["REFER"],
  },
  {
    heading: "Answer a referral",
    text: "Open Front door. Take it on, send it back with what is missing, or close it.",
    rooms: ["FRONT_DOOR"],
  },
  {
    heading: "Tell the authority about a child",
    text: "Open Sent referrals, then Tell the authority about a child. What came of it stands there too.",
    rooms: ["SENT_REFERRALS"],
    notIn: "FRONT_DOOR",
  },
  {
    heading: "Find a child",
    text: "Use the search box on every page: a name, a reference or a UPN.",
    rooms: ["REGISTER"],
  },
  {
    heading: "Record what was done to find a child",
    text: "Open the enquiry and choose Record a call, visit or letter. Its deadlines, and what to try next, stand on the same page.",
    rooms: ["ENQUIRIES"],
  },
  {
    heading: "See what falls due",
    text: "Open Deadlines. Each day says how it was counted, and opens the case.",
    rooms: ["DEADLINES"],
  },
  {
    heading: "Bring in a spreadsheet",
    text: "Open Admin, then Import. Nothing is saved before you confirm.",
    rooms: ["BRING_IN"],
  },
  {
    heading: "Take a child off the register",
    text: (procedure) => `Propose it on the child’s page. The panel decides, then the ${leadOf(procedure)} approves.`,
    rooms: ["MEETINGS"],
  },
  {
    heading: "Answer a family who asks for a copy",
    text: "Open Subject access. The request says by when, and leads from step to step.",
    rooms: ["SUBJECT_ACCESS"],
    isOwn: true,
  },
  {
    heading: "See who did and looked at what",
    text: "Open Trail. It can be asked by child, by act and by day.",
    rooms: ["TRAIL"],
    isOwn: true,
  },
];

const PANEL_ROOMS = { rooms: ["REFER", "MEETINGS"], needsPanel: true } as const;

const WORDS: readonly Row[] = [
  {
    heading: "Register",
    text: (procedure) =>
      `The list of children who miss education, or are at risk of it.${hasPanel(procedure) ? " A child stays on it until the panel has decided." : ""}`,
    rooms: ["REGISTER"],
  },
  {
    heading: "Enquiry",
    text: "One search for one child: who was rung, visited and asked, and what came of it.",
    rooms: ["ENQUIRIES"],
  },
  { heading: "Deadline", text: "A day by which the procedure asks for something.", rooms: ["DEADLINES"] },
  {
    heading: "Panel",
    text: (procedure) =>
      `The ${procedure?.seatCount} seats that meet ${rhythmInWords(procedure?.rhythmDays ?? null)} and decide about each child on the agenda.`,
    ...PANEL_ROOMS,
  },
  {
    heading: "Group",
    text: (procedure) => {
      const names = procedure?.groups.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)) ?? [];
      return `One of ${names.length}: ${names.join("; ")}.`;
    },
    ...PANEL_ROOMS,
  },
  {
    heading: "Signs of Safety",
    text: "What is working well, what we are worried about, what needs to happen.",
    ...PANEL_ROOMS,
  },
  {
    heading: "Circulation",
    text: "The register and the agenda go to the seats before each panel. What was sent is kept as it was.",
    ...PANEL_ROOMS,
  },
  {
    heading: "Outstanding action",
    text: (procedure) => `An action that was not done in time. The ${leadOf(procedure)} sees it.`,
    ...PANEL_ROOMS,
  },
];

/** How the jobs are done that this reader has here. */
export function jobsOf(reader: HelpReader, procedure: HelpProcedure | null): HelpText[] {
  return textsFor(JOBS, reader, procedure);
}

/** What the words mean that this reader meets here. */
export function wordsOf(reader: HelpReader, procedure: HelpProcedure | null): HelpText[] {
  return textsFor(WORDS, reader, procedure);
}

function textsFor(rows: readonly Row[], reader: HelpReader, procedure: HelpProcedure | null): HelpText[] {
  return rows
    .filter(({ rooms, isOwn, notIn, needsPanel }) => {
      const isIn = rooms.some((room) => (isOwn ? reader.ownRooms.includes(room) : mayEnter(reader, room)));
      return isIn && !(notIn && mayEnter(reader, notIn)) && (!needsPanel || hasPanel(procedure));
    })
    .map(({ heading, text }) => ({ heading, text: typeof text === "string" ? text : text(procedure) }));
}

/** Who is asked about the register, in the authority's words. */
export function askedOf(procedure: HelpProcedure | null): string {
  return roleWords(procedure, "REGISTER_ADMIN") ?? "whoever keeps the register at your council";
}

/** Who is told of a concern for a child's safety, in the authority's words. */
export function concernOf(procedure: HelpProcedure | null): string {
  return procedure?.concernToldTo ?? "the council’s children’s social care";
}

function leadOf(procedure: HelpProcedure | null): string {
  return roleWords(procedure, "STRATEGIC_LEAD") ?? "strategic lead";
}

function hasPanel(procedure: HelpProcedure | null): boolean {
  return procedure !== null && procedure.seatCount !== null;
}

function roleWords(procedure: HelpProcedure | null, role: EnumOf<"Role">): string | undefined {
  return procedure?.roles.find((one) => one.role === role)?.words;
}

function rhythmInWords(days: number | null): string {
  if (days === null) return "regularly";
  if (days === 14) return "every fortnight";
  return days % 7 === 0 ? `every ${days / 7} weeks` : `every ${days} days`;
}
