import { Link } from "react-router";
import { Section, Table } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";

/** How each service stands with its actions before the meeting. */
export const ServiceUpdatesMeeting = graphql(`
  fragment ServiceUpdatesMeeting on Meeting {
    id
    viewerCanKeep
    services { service { id name } openActions updated outstanding }
  }
`);

/** Each service with its open, updated and outstanding actions, for those who chase. */
export function ServiceUpdates(props: { meeting: FragmentOf<typeof ServiceUpdatesMeeting> }) {
  const { viewerCanKeep, services } = readFragment(ServiceUpdatesMeeting, props.meeting);
  if (!viewerCanKeep || services.length === 0) return null;
  return (
    <Section heading="Updates by service">
      <Table
        caption="Open actions by service"
        isCaptionHidden
        rows={services}
        rowKey={(row) => row.service.id}
        columns={[
          {
            heading: "Service",
            cell: (row) => (
              <Link className="govuk-link" to={`/actions?show=all&service=${encodeURIComponent(row.service.id)}`}>
                {row.service.name}
              </Link>
            ),
          },
          { heading: "Open", cell: (row) => row.openActions, isNumeric: true },
          { heading: "Updated", cell: (row) => row.updated, isNumeric: true },
          { heading: "Outstanding", cell: (row) => row.outstanding, isNumeric: true },
        ]}
      />
    </Section>
  );
}
