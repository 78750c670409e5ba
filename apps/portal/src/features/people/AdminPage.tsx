import { Link } from "react-router";
import { Page } from "../../design/index.js";
import { mayEnter, type Room, useViewer } from "../../session/viewer.js";

const LINKS: readonly { room: Room; to: string; text: string; says: string }[] = [
  { room: "IMPORTS", to: "/imports", text: "Import", says: "Bring in a register kept as a spreadsheet" },
  {
    room: "PEOPLE",
    to: "/people",
    text: "People and seats",
    says: "Who works here in which service; the seats of a panel, who holds them, who leaves and who joins",
  },
  {
    room: "NAMED_PEOPLE",
    to: "/people/all",
    text: "People who may sign in",
    says: "Name somebody, correct a name, change what they may do, end an account, and see who never signed in",
  },
  {
    room: "MACHINE_CLIENTS",
    to: "/admin/machine-clients",
    text: "Machine clients",
    says: "Systems that ask the register by themselves, what each may do, and their tokens",
  },
  {
    room: "CALENDAR",
    to: "/admin/calendar",
    text: "Calendar",
    says: "Term dates, INSET days, closures and bank holidays that every date is counted on",
  },
  { room: "SCHOOLS", to: "/admin/schools", text: "Schools", says: "Phase, kind and DfE number of each school" },
  {
    room: "DIRECTORY",
    to: "/directory",
    text: "Directory",
    says: "Agencies and other authorities, and how to reach them",
  },
  {
    room: "MAILS",
    to: "/mails",
    text: "Mails",
    says: "What was sent to whom, what waits, and what may not have arrived",
  },
  {
    room: "OTHER_PANELS",
    to: "/other-panels",
    text: "At other panels",
    says: "Children sent on, and by when they are back",
  },
  {
    room: "SHARING",
    to: "/sharing",
    text: "What was shared",
    says: "Every export, print, paper and disclosure: who, which children, to whom, under what",
  },
  {
    room: "SUBJECT_ACCESS",
    to: "/subject-access",
    text: "Subject access",
    says: "Requests for a copy of what we hold about a child, facts that are disputed, and holds on records",
  },
  { room: "TRAIL", to: "/trail", text: "What I did", says: "Your own acts and looks, as the trail keeps them" },
  {
    room: "RETENTION",
    to: "/retention",
    text: "Retention",
    says: "How long records are kept, which are due, and disposals with their certificates",
  },
  { room: "MEETINGS", to: "/meetings", text: "Meetings", says: "Schedule, move and cancel panels" },
];

/** Where business support and the system administrator find what is not done every day. */
export function AdminPage() {
  return (
    <Page title="Admin">
      <AdminLinks />
    </Page>
  );
}

/** The rooms of Admin that are open to the person, and what each is for. */
export function AdminLinks() {
  const viewer = useViewer();
  const links = LINKS.filter(({ room }) => mayEnter(viewer, room));
  return (
    <ul className="govuk-list govuk-list--spaced">
      {links.map((link) => (
        <li key={link.to}>
          <Link className="govuk-link govuk-link--no-visited-state govuk-!-font-weight-bold" to={link.to}>
            {link.text}
          </Link>
          <br />
          {link.says}
        </li>
      ))}
    </ul>
  );
}
