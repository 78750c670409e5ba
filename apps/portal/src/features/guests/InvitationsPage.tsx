import { Link } from "react-router";
import { formatDay, QueryPage, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";

const InvitationsPageQuery = graphql(`
  query InvitationsPage {
    viewer {
      person { id name }
      passes {
        kind
        standing
        hasAccepted
        until
        daysAfterClose
        seat { id title }
        meeting { id heldOn startsAt place link state }
        items { number aboutAt }
      }
    }
  }
`);

type Pass = NonNullable<ResultOf<typeof InvitationsPageQuery>["viewer"]>["passes"][number];

/** The meetings a person is let into for a time: in whose place or for which items, and until when. */
export function InvitationsPage() {
  const query = usePageQuery(InvitationsPageQuery, {});
  return (
    <QueryPage title="Your invitations" query={query} show={(data) => data.viewer}>
      {({ passes }) => (
        <>
          {passes.length === 0 && <p className="govuk-body">You are not invited to a meeting now.</p>}
          {passes.map((pass) =>
            pass.kind === "GUEST" ? (
              <GuestCard key={`guest ${pass.meeting.id}`} pass={pass} />
            ) : (
              <AlternateCard key={`alternate ${pass.meeting.id} ${pass.seat?.id}`} pass={pass} />
            ),
          )}
        </>
      )}
    </QueryPage>
  );
}

function WhenAndWhere({ meeting }: Pick<Pass, "meeting">) {
  return (
    <p className="govuk-body">
      {formatDay(meeting.heldOn)} at {meeting.startsAt}, {meeting.place}.{" "}
      {meeting.link && (
        <a className="govuk-link" href={meeting.link}>
          Join from elsewhere
        </a>
      )}
    </p>
  );
}

function GuestCard({ pass }: { pass: Pass }) {
  const items = pass.items.map(({ number, aboutAt }) => `item ${number} at about ${aboutAt}`).join(", ");
  return (
    <article className="app-card">
      <h2 className="govuk-heading-m">You are invited to the panel on {formatDay(pass.meeting.heldOn)}</h2>
      <WhenAndWhere meeting={pass.meeting} />
      <p className="govuk-body">You come for {items || "no item any more"}.</p>
      <p className="govuk-body">
        {pass.standing === "OPEN"
          ? "The panel is meeting. You can read what you are invited for until it closes."
          : "You can read what you are invited for while the panel meets. Nothing is shown before or afterwards."}
      </p>
      {(pass.standing === "OPEN" || !pass.hasAccepted) && (
        <Link className="govuk-link" to={`/invitations/${pass.meeting.id}`}>
          {pass.hasAccepted ? "Read what you are invited for" : "Read the confidentiality notice"}
        </Link>
      )}
    </article>
  );
}

function AlternateCard({ pass }: { pass: Pass }) {
  const until = pass.until
    ? `until ${formatDay(pass.until)}`
    : `until ${pass.daysAfterClose} days after the meeting is closed`;
  return (
    <article className="app-card">
      <h2 className="govuk-heading-m">You attend for: {pass.seat?.title}</h2>
      <WhenAndWhere meeting={pass.meeting} />
      <p className="govuk-body">
        You see the papers of this meeting, its children, and the actions of the service, {until}.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to={`/meetings/${pass.meeting.id}`}>
          {pass.hasAccepted ? "Open the papers" : "Read the confidentiality notice and open the papers"}
        </Link>
      </p>
      {pass.hasAccepted && (
        <Link className="govuk-link" to="/my-actions">
          Actions of the service
        </Link>
      )}
    </article>
  );
}
