import { Link } from "react-router";
import { useChildName } from "../../../design/child-names.js";
import { AGENDA_ITEM_STATES } from "../../../wording.js";
import type { Item } from "./live-child.js";

interface Props {
  meetingId: string;
  items: readonly Item[];
  shownId: string | undefined;
  currentId: string | undefined;
}

/** The agenda beside the child: who is discussed, who is next and who is settled; those added late stand apart. */
export function LiveAgenda(props: Props) {
  const late = props.items.filter((item) => item.isLate);
  const listed = props.items.filter((item) => !item.isLate);
  return (
    <nav aria-labelledby="agenda-heading">
      <h2 className="govuk-heading-s" id="agenda-heading">
        Agenda
      </h2>
      <Items {...props} items={listed} />
      {late.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Added late</h3>
          <Items {...props} items={late} start={listed.length + 1} />
        </>
      )}
    </nav>
  );
}

function Items(props: Props & { start?: number }) {
  const nameOf = useChildName();
  return (
    <ol className="govuk-list govuk-list--number" start={props.start}>
      {props.items.map((item) => (
        <li key={item.id}>
          <Link
            className="govuk-link govuk-link--no-visited-state"
            to={`/meetings/${props.meetingId}/live/children/${item.entry.reference}`}
            aria-current={item.id === props.shownId ? "page" : undefined}
          >
            {nameOf(item.entry.child)} <span className="app-nowrap">({item.entry.reference})</span>
          </Link>
          <span className="app-muted">
            {item.id === props.currentId && " Discussed now"}
            {item.isSettled && ` ✓ ${AGENDA_ITEM_STATES[item.state]}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
