import { Link } from "react-router";
import { ChangeList } from "../../../design/ChangeList.js";
import { ChildLink, ChildLinkEntry } from "../../../design/ChildLink.js";
import { useWordsOf } from "../../../design/child-names.js";
import { Details, Tag } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { AGENDA_ITEM_KINDS, AGENDA_ITEM_STATES, countOf, REMOVAL_STATES, yearWords } from "../../../wording.js";
import { PrivateNote, PrivateNoteEntry } from "../../private-notes/index.js";
import { asSentence } from "./as-sentence.js";
import { MoveButtons } from "./MoveButtons.js";

/** One child on an agenda. */
export const AgendaCardItem = graphql(
  `
    fragment AgendaCardItem on AgendaItem {
      id
      version
      kind
      why
      state
      isLate
      position
      entry { id reference openActionCount hasOverdueAction leadService { id name } child { id schoolYear firstName lastName } ...ChildLinkEntry ...PrivateNoteEntry }
      guests { id person { id name } }
      removalRequest { id state outcome { code label } }
      changesSinceLastPanel { field label before after on isNewToViewer }
    }
  `,
  [ChildLinkEntry, PrivateNoteEntry],
);

/** More changes than these are folded. */
const MOST_SHOWN = 3;

/** Why the child is here and what changed; with Move up, Move down and Remove while the agenda may be changed. */
export function AgendaCard(props: {
  item: FragmentOf<typeof AgendaCardItem>;
  meetingId: string;
  mayChange: boolean;
  mayInvite: boolean;
  isFirst: boolean;
  isLast: boolean;
}) {
  const item = readFragment(AgendaCardItem, props.item);
  const { entry, removalRequest: removal, changesSinceLastPanel: changes } = item;
  const wordsOf = useWordsOf();
  return (
    <article className={`app-card${entry.hasOverdueAction ? " app-card--overdue" : ""}`}>
      <div className="app-tag-line app-card__top">
        <h4 className="govuk-heading-s">
          <ChildLink entry={entry} />
        </h4>
        <Tag colour={item.kind === "REMOVAL" ? "orange" : "blue"}>{AGENDA_ITEM_KINDS[item.kind]}</Tag>
        {item.isLate && <Tag colour="yellow">Added late</Tag>}
        {item.state !== "LISTED" && <Tag colour="grey">{AGENDA_ITEM_STATES[item.state]}</Tag>}
        {entry.hasOverdueAction && <Tag colour="red">Action overdue</Tag>}
      </div>
      <p className="govuk-body">
        {asSentence(wordsOf(entry.child, item.why))} {yearWords(entry.child.schoolYear)}. Lead service:{" "}
        {entry.leadService?.name ?? "none yet"}. {countOf(entry.openActionCount, "open action")}.
      </p>
      {removal && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/removals/${removal.id}`}>
            Removal {REMOVAL_STATES[removal.state].toLowerCase()}
          </Link>
          : {removal.outcome.label}
        </p>
      )}
      {changes.length > MOST_SHOWN ? (
        <Details summary={`${changes.length} changes since the last panel`}>
          <ChangeList changes={changes} child={entry.child} />
        </Details>
      ) : (
        <ChangeList changes={changes} child={entry.child} />
      )}
      {item.guests.length > 0 && (
        <p className="govuk-body">Guest: {item.guests.map(({ person }) => person.name).join(", ")}.</p>
      )}
      <div className="app-card__foot">
        <PrivateNote entry={entry} />
        {props.mayInvite && (
          <Link className="govuk-link" to={`/meetings/${props.meetingId}/guests/new?item=${item.id}`}>
            Invite a guest<span className="govuk-visually-hidden"> for {entry.reference}</span>
          </Link>
        )}
        {props.mayChange && (
          <MoveButtons
            item={item}
            reference={entry.reference}
            meetingId={props.meetingId}
            isFirst={props.isFirst}
            isLast={props.isLast}
          />
        )}
      </div>
    </article>
  );
}
