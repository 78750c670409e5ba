import { Link } from "react-router";
import { Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { CHANGE_KINDS } from "./words.js";

/** How much changed since the panel before. */
export const MeetingChangesMeeting = graphql(`
  fragment MeetingChangesMeeting on Meeting {
    id
    changes(first: 1) { totalCount counts { kind children } }
  }
`);

/** How many children changed, by kind of change, each leading to its list. */
export function MeetingChanges(props: { meeting: FragmentOf<typeof MeetingChangesMeeting> }) {
  const { id, changes } = readFragment(MeetingChangesMeeting, props.meeting);
  const list = `/meetings/${id}/changes`;
  return (
    <Section heading="Changed since the last panel">
      {changes.totalCount === 0 ? (
        <p className="govuk-body">Nothing has changed, or there was no panel before to compare with.</p>
      ) : (
        <>
          <ul className="govuk-list app-act-list">
            {changes.counts.map(({ kind, children }) => (
              <li key={kind}>
                <Link className="govuk-link" to={`${list}?kind=${kind}`}>
                  {CHANGE_KINDS[kind]}
                </Link>
                : {countOf(children, "child", "children")}
              </li>
            ))}
          </ul>
          <p className="govuk-body">
            <Link className="govuk-link" to={list}>
              See what changed for {countOf(changes.totalCount, "child", "children")}
            </Link>
          </p>
        </>
      )}
    </Section>
  );
}
