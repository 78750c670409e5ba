import { useParams } from "react-router";
import {
  ButtonGroup,
  ButtonLink,
  EmailAddress,
  FormattedDate,
  QueryPage,
  SummaryList,
  Tag,
  usePageQuery,
} from "../../../design/index.js";
import { NamedPersonQuery } from "./named-query.js";
import { NAMED, rolesInWords } from "./words.js";

/** One person who is named: what they may do, what is in their name, and what can be done about it. */
export function NamedPersonPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(NamedPersonQuery, { id }, { isFresh: true });
  const own = `${NAMED.to}/${id}`;
  return (
    <QueryPage
      title="A person who may sign in"
      query={query}
      show={(data) => data.namedPerson}
      heading={({ person }) => person.name}
      back={NAMED}
    >
      {({ person, school, seat, ...named }) => (
        <>
          {!person.isActive && (
            <p className="govuk-body">
              <Tag>Ended</Tag> They may not sign in. What they did stays under their name.
            </p>
          )}
          <SummaryList
            rows={[
              { label: "Email", value: <EmailAddress of={person.email} /> },
              { label: "Service", value: person.service?.name ?? "None" },
              ...(school ? [{ label: "School", value: school.name }] : []),
              {
                label: "Roles",
                value: rolesInWords(person.roles),
                ...(named.viewerCanChangeRoles ? { change: { to: `${own}/roles` } } : {}),
              },
              { label: "Seat", value: seat ? `${seat.number}. ${seat.title}` : "None" },
              {
                label: "Last signed in",
                value: named.lastSignedInOn ? <FormattedDate on={named.lastSignedInOn} /> : "Never",
              },
              { label: "Open actions", value: String(named.openActions) },
              { label: "Open enquiries", value: String(named.openEnquiries) },
            ]}
          />
          <ButtonGroup>
            {named.viewerCanCorrect && (
              <ButtonLink to={`${own}/correct`} look="secondary">
                Correct name or place of work
              </ButtonLink>
            )}
            {named.viewerCanEnd && (
              <ButtonLink to={`${own}/end`} look="secondary">
                End their account
              </ButtonLink>
            )}
            {named.viewerCanReinstate && <ButtonLink to={`${own}/again`}>Let them sign in again</ButtonLink>}
          </ButtonGroup>
          {named.viewerCanChangeRoles && (
            <p className="govuk-body">
              An address cannot be changed: whoever has it signs in as this person. Name them again with the new one,
              and end this account.
            </p>
          )}
        </>
      )}
    </QueryPage>
  );
}
