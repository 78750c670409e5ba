import { Link, useNavigate } from "react-router";
import { Button, Page, ReferenceForm, TextField } from "../../design/index.js";
import { useMayEnter } from "../../session/viewer.js";

/** Home of the auditor and the data protection officer: who looked, what is unusual, what left the register. */
export function TrailHomePage() {
  const isOfficer = useMayEnter("SUBJECT_ACCESS");
  const mayLookBack = useMayEnter("PAST_DAY");
  const links = [
    { to: "/trail", text: "Trail", says: "What everybody did and looked at, newest first." },
    {
      to: "/trail/unusual",
      text: "Unusual access",
      says: "What is out of the ordinary, and what was learned about it.",
    },
    { to: "/trail/emergency", text: "Emergency access", says: "Who opened a restricted record, and why." },
    { to: "/sharing", text: "What was shared", says: "Every export, print, paper and disclosure." },
    ...(mayLookBack ? [PAST_DAY] : []),
    ...(isOfficer ? OFFICER_LINKS : []),
  ];
  return (
    <Page title="Looking after the records">
      <WhoLookedForm />
      <ul className="govuk-list govuk-list--spaced">
        {links.map(({ to, text, says }) => (
          <li key={to}>
            <Link className="govuk-link" to={to}>
              {text}
            </Link>
            <span className="app-note">{says}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

const PAST_DAY = {
  to: "/trail/past-day",
  text: "On a past day",
  says: "The trail and what was shared, as they stood on a day and at a time of yours.",
};

/** Rooms that only the data protection officer works in. */
const OFFICER_LINKS = [
  { to: "/subject-access", text: "Subject access", says: "Who asked for a copy of what we hold about a child." },
  { to: "/disputes", text: "Disputed facts", says: "What somebody says is wrong, and what came of it." },
  { to: "/holds", text: "Holds on records", says: "Records that must not be disposed of yet." },
  { to: "/retention", text: "Retention", says: "How long records are kept, and disposals that wait for you." },
];

function WhoLookedForm() {
  const navigate = useNavigate();
  return (
    <ReferenceForm
      name="reference"
      label="Who looked at a child"
      onSend={(reference) => void navigate(`/children/${reference}/looked`)}
    >
      <TextField
        name="reference"
        label="Who looked at a child?"
        hint="The child's reference, such as AFC-2026-0142"
        width={10}
      />
      <Button look="secondary">Show who looked</Button>
    </ReferenceForm>
  );
}
