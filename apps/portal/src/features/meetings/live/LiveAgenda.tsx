import { Link } from "react-router";
import { AGENDA_ITEM_STATES, childName } from "../../../wording.js";
import type { Item } from "./live-child.js";

/** The agenda beside the child: who is next, and who is settled. */
export function LiveAgenda(props: { meetingId: string; items: readonly Item[]; currentId: string | undefined }) {
  return (
    <nav className="app-live__side" aria-labelledby="agenda-heading">
      <h2 className="govuk-heading-s" id="agenda-heading">
        Agenda
      </h2>
      <ol className="govuk-list govuk-list--number">
        {props.items.map((item) => (
          <li key={item.id}>
            <Link
              className="govuk-link govuk-link--no-visited-state"
              to={`/meetings/${props.meetingId}/live/children/${item.entry.reference}`}
              aria-current={item.id === props.currentId ? "page" : undefined}
            >
              {childName(item.entry.child)}
            </Link>
            {item.state !== "LISTED" && <span className="app-muted"> {AGENDA_ITEM_STATES[item.state]}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
