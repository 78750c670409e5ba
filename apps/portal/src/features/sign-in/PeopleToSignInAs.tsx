import { Button, Table } from "../../design/index.js";
import type { DemoPerson } from "../../session/demo-people.js";
import { ROLES } from "../../wording.js";

/** The invented people, by authority, each with one button. */
export function PeopleToSignInAs({
  people,
  choose,
}: {
  people: readonly DemoPerson[];
  choose: (person: DemoPerson) => void;
}) {
  const authorities = [...new Set(people.map((person) => person.authorityName))];
  return (
    <>
      {authorities.map((authority) => (
        <Table
          key={authority}
          caption={authority}
          rows={people.filter((person) => person.authorityName === authority)}
          rowKey={(person) => `${person.authorityId} ${person.personId}`}
          columns={[
            { heading: "Person", cell: (person) => person.name },
            { heading: "Role", cell: (person) => person.roles.map((role) => ROLES[role]).join(", ") },
            { heading: "Service", cell: (person) => person.serviceName ?? "None" },
            {
              heading: "Sign in",
              cell: (person) => (
                <div className="app-compact">
                  <Button look="secondary" onClick={() => choose(person)}>
                    Sign in as {person.name}
                  </Button>
                </div>
              ),
            },
          ]}
        />
      ))}
    </>
  );
}
