import { Link } from "react-router";
import { Section, Table } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { HeardServices, HeardServicesMeeting } from "../../chasing/index.js";

/** How each service stands with its actions and referrals before the meeting. */
export const ServiceUpdatesMeeting = graphql(
  `
    fragment ServiceUpdatesMeeting on Meeting {
      id
      state
      viewerCanKeep
      ...HeardServicesMeeting
      services { service { id name } openActions updated outstanding referralsSent }
    }
  `,
  [HeardServicesMeeting],
);

/** What each service has sent for the panel: referrals, with those that sent none, and updates. */
export function ServiceUpdates(props: { meeting: FragmentOf<typeof ServiceUpdatesMeeting> }) {
  const meeting = readFragment(ServiceUpdatesMeeting, props.meeting);
  const { id, state, viewerCanKeep, services } = meeting;
  if (state === "CANCELLED" || services.length === 0)
    return <p className="govuk-body">No service is asked about for this meeting.</p>;
  return (
    <Section heading="Referrals and updates by service">
      <HeardServices meeting={meeting} />
      {viewerCanKeep && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/meetings/${id}/updates`}>
            Chase updates
          </Link>
        </p>
      )}
      <Table
        caption="Referrals and updates by service"
        isCaptionHidden
        rows={services}
        rowKey={(row) => row.service.id}
        columns={[
          { heading: "Service", cell: (row) => row.service.name },
          {
            heading: "Referrals this fortnight",
            cell: (row) => (row.referralsSent === 0 ? "None" : row.referralsSent),
            isNumeric: true,
          },
          { heading: "Open actions", cell: (row) => row.openActions, isNumeric: true },
          { heading: "Updated", cell: (row) => row.updated, isNumeric: true },
          { heading: "Outstanding", cell: (row) => row.outstanding, isNumeric: true },
        ]}
      />
    </Section>
  );
}
