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
export type HelpReader = Pick<Viewer, "rooms" | "ownRooms" | "isSchool">;

/** A heading of the help with what stands under it. */
export interface HelpText {
  heading: string;
  text: string;
}

const SEARCH = "Record a call, visit or letter";

/** How the jobs are done that this reader may do here. */
export function jobsOf(reader: HelpReader, procedure: HelpProcedure | null): HelpText[] {
  const may = (room: Room) => mayEnter(reader, room);
  const lead = roleWords(procedure, "STRATEGIC_LEAD");
  const jobs: (HelpText | false)[] = [
    hasPanel(procedure) &&
      reader.ownRooms.includes("MY_ACTIONS") && {
        heading: "Update my actions",
        text: "Open My actions. Choose done, in progress or blocked, write what happened, and save. Your text is kept while you type.",
      },
    may("REFER") && {
      heading: "Refer a child",
      text: "Choose Refer a child. First the service checks whether the child is known, so that nobody is entered twice.",
    },
    may("SENT_REFERRALS") && {
      heading: "Tell the authority about a child",
      text: "Open Sent referrals, then Tell the authority about a child. What came of it stands there too.",
    },
    may("REGISTER") && {
      heading: "Find a child",
      text: "Use the search box on every page: a name, a reference or a UPN.",
    },
    may("ENQUIRIES") && {
      heading: "Record what was done to find a child",
      text: `Open the enquiry and choose ${SEARCH}. Its deadlines, and what to try next, stand on the same page.`,
    },
    may("DEADLINES") && {
      heading: "See what falls due",
      text: "Open Deadlines. Each day says how it was counted, and opens the case.",
    },
    may("BRING_IN") && {
      heading: "Bring in a spreadsheet",
      text: "Open Admin, then Import. Nothing is saved before you confirm.",
    },
    may("MEETINGS") && {
      heading: "Take a child off the register",
      text: `Propose it on the child’s page. The panel decides, then ${lead ? `the ${lead}` : "the strategic lead"} approves.`,
    },
    may("SUBJECT_ACCESS") && {
      heading: "Answer a family who asks for a copy",
      text: "Open Subject access. The request says by when, and leads from step to step.",
    },
    may("TRAIL") && {
      heading: "See who did and looked at what",
      text: "Open Trail. It can be asked by child, by person and by day.",
    },
  ];
  return jobs.filter((job) => job !== false);
}

/** What the words mean that this reader meets here. */
export function wordsOf(reader: HelpReader, procedure: HelpProcedure | null): HelpText[] {
  const may = (room: Room) => mayEnter(reader, room);
  const words: (HelpText | false)[] = [
    may("REGISTER") && {
      heading: "Register",
      text: `The list of children who miss education, or are at risk of it.${hasPanel(procedure) ? " A child stays on it until the panel has decided." : ""}`,
    },
    may("ENQUIRIES") && {
      heading: "Enquiry",
      text: "One search for one child: who was rung, visited and asked, and what came of it.",
    },
    may("DEADLINES") && {
      heading: "Deadline",
      text: "A day by which the procedure asks for something.",
    },
    ...(hasPanel(procedure) && (may("REFER") || may("MEETINGS")) ? panelWords(procedure) : []),
  ];
  return words.filter((word) => word !== false);
}

function panelWords({ seatCount, rhythmDays, groups, roles }: HelpProcedure): HelpText[] {
  const lead = roles.find(({ role }) => role === "STRATEGIC_LEAD")?.words ?? "strategic lead";
  return [
    {
      heading: "Panel",
      text: `The ${seatCount} seats that meet ${rhythmInWords(rhythmDays)} and decide about each child on the agenda.`,
    },
    {
      heading: "Group",
      text: `One of ${groups.length}: ${groups.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)).join("; ")}.`,
    },
    { heading: "Signs of Safety", text: "What is working well, what we are worried about, what needs to happen." },
    {
      heading: "Circulation",
      text: "The register and the agenda go to the seats before each panel. What was sent is kept as it was.",
    },
    { heading: "Outstanding action", text: `An action that was not done in time. The ${lead} sees it.` },
  ];
}

/** Who is asked about the register, in the authority's words. */
export function askedOf(procedure: HelpProcedure | null): string {
  return roleWords(procedure, "REGISTER_ADMIN") ?? "whoever keeps the register at your council";
}

/** Who is told of a concern for a child's safety, in the authority's words. */
export function concernOf(procedure: HelpProcedure | null): string {
  return procedure?.concernToldTo ?? "the council’s children’s social care";
}

function hasPanel(procedure: HelpProcedure | null): procedure is HelpProcedure {
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
