import type { ReactNode } from "react";
import { Link } from "react-router";
import { useChildName } from "../../../design/child-names.js";
import { useIsNarrow } from "../../../design/use-is-narrow.js";
import { AGENDA_ITEM_STATES } from "../../../wording.js";
import { LivePart } from "./LivePart.js";
import type { Item } from "./live-child.js";

interface Props {
  meetingId: string;
  items: readonly Item[];
  shownId: string | undefined;
  currentId: string | undefined;
  /** What else is told of the agenda. */
  children: ReactNode;
}

/** The agenda beside the child: who is discussed, who is next and who is settled; those added late stand apart. */
export function LiveAgenda(props: Props) {
  const late = props.items.filter((item) => item.isLate);
  const listed = props.items.filter((item) => !item.isLate);
  const isNarrow = useIsNarrow();
  const settled = props.items.filter(({ isSettled }) => isSettled).length;
  return (
    <nav aria-labelledby="agenda-heading">
      <LivePart
        part="agenda"
        heading={isNarrow ? `Agenda: ${settled} of ${props.items.length} settled` : "Agenda"}
        folds={isNarrow}
        look="govuk-heading-s"
        headingId="agenda-heading"
      >
        <Items {...props} items={listed} start={1} />
        {late.length > 0 && (
          <>
            <h3 className="govuk-heading-s">Added late</h3>
            <Items {...props} items={late} start={listed.length + 1} />
          </>
        )}
        {props.children}
      </LivePart>
    </nav>
  );
}

function Items(props: Omit<Props, "children"> & { start: number }) {
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
