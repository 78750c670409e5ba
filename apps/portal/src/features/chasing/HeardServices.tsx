import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** Who has been heard before a panel. */
export const HeardServicesMeeting = graphql(`
  fragment HeardServicesMeeting on Meeting { id services { service { id name } standing isHeard isOnPanel } }
`);

/** In two lines: the services with nothing to report, and those that have not been heard. */
export function HeardServices(props: { meeting: FragmentOf<typeof HeardServicesMeeting> }) {
  const { services } = readFragment(HeardServicesMeeting, props.meeting);
  const onPanel = services.filter((line) => line.isOnPanel);
  if (onPanel.length === 0) return null;
  const nothing = onPanel.filter((line) => line.standing === "NOTHING_TO_REPORT");
  const unheard = onPanel.filter((line) => !line.isHeard);
  const names = (lines: typeof onPanel) => lines.map(({ service }) => service.name).join(", ");
  return (
    <>
      {nothing.length > 0 && <p className="govuk-body">Nothing to report: {names(nothing)}.</p>}
      <p className="govuk-body">
        {unheard.length === 0 ? "Every service has been heard." : `Not heard yet: ${names(unheard)}.`}
      </p>
    </>
  );
}
