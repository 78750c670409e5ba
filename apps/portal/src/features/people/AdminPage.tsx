import { Link } from "react-router";
import { Page } from "../../design/index.js";
import { hasRole, useViewer } from "../../session/viewer.js";

/** Where business support finds what is not done every day. */
export function AdminPage() {
  const viewer = useViewer();
  const keepsRegister = hasRole(viewer, "REGISTER_ADMIN");
  const rooms = [
    keepsRegister && { to: "/imports", text: "Import", says: "Bring in a register kept as a spreadsheet" },
    {
      to: "/people",
      text: "People and seats",
      says: "The 14 seats of the panel, who holds them, who leaves and who joins",
    },
    hasRole(viewer, "SYSTEM_ADMIN") && {
      to: "/admin/machine-clients",
      text: "Machine clients",
      says: "Systems that ask the register by themselves, what each may do, and their tokens",
    },
    keepsRegister && {
      to: "/admin/calendar",
      text: "Calendar",
      says: "Term dates, INSET days, closures and bank holidays that every date is counted on",
    },
    keepsRegister && { to: "/admin/schools", text: "Schools", says: "Phase, kind and DfE number of each school" },
    { to: "/directory", text: "Directory", says: "Agencies and other authorities, and how to reach them" },
    keepsRegister && {
      to: "/mails",
      text: "Mails",
      says: "What was sent to whom, what waits, and what may not have arrived",
    },
    keepsRegister && {
      to: "/other-panels",
      text: "At other panels",
      says: "Children sent on, and by when they are back",
    },
    keepsRegister && {
      to: "/sharing",
      text: "What was shared",
      says: "Every export, print, paper and disclosure: who, which children, to whom, under what",
    },
    keepsRegister && {
      to: "/subject-access",
      text: "Subject access",
      says: "Requests for a copy of what we hold about a child, facts that are disputed, and holds on records",
    },
    keepsRegister && { to: "/trail", text: "What I did", says: "Your own acts and looks, as the trail keeps them" },
    keepsRegister && {
      to: "/retention",
      text: "Retention",
      says: "How long records are kept, which are due, and disposals with their certificates",
    },
    keepsRegister && { to: "/meetings", text: "Meetings", says: "Schedule, move and cancel panels" },
  ].filter((room) => room !== false);
  return (
    <Page title="Admin">
      <ul className="govuk-list govuk-list--spaced">
        {rooms.map((room) => (
          <li key={room.to}>
            <Link className="govuk-link govuk-link--no-visited-state govuk-!-font-weight-bold" to={room.to}>
              {room.text}
            </Link>
            <br />
            {room.says}
          </li>
        ))}
      </ul>
    </Page>
  );
}
