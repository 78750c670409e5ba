import { useViewer } from "../session/viewer.js";
import { MEETING_FIELDS } from "../wording.js";
import type { Here } from "./meeting-line.js";
import type { MeetingLive } from "./use-meeting-live.js";

/** Who has the meeting open now, and where in it they are. Children are named by reference only. */
export function WhoIsHere({ live }: { live: Pick<MeetingLive, "here"> }) {
  const { person } = useViewer();
  if (live.here.length === 0) return null;
  return (
    <section className="app-here" aria-labelledby="who-is-here">
      <h2 className="govuk-heading-s" id="who-is-here">
        Looking at this meeting now
      </h2>
      <ul className="govuk-list">
        {live.here.map((one) => (
          <li key={one.person.id}>
            {one.person.name}
            {one.person.id === person.id && " (you)"}
            <span className="app-here__where">{whereOf(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whereOf({ item, field }: Here): string {
  if (!item) return "";
  const at = `, at ${item.entry.reference}`;
  return field ? `${at}, writing ${MEETING_FIELDS[field]}` : at;
}
