import { ChangeList } from "../../../design/ChangeList.js";
import { ChildLink } from "../../../design/ChildLink.js";
import { ButtonLink, FormattedDate, Inset, Section, Tag } from "../../../design/index.js";
import { AGENDA_ITEM_KINDS, AGENDA_ITEM_STATES, yearWords } from "../../../wording.js";
import { DueTag, ownerOf } from "../../actions/index.js";
import { asSentence } from "../agenda/as-sentence.js";
import { AddAction } from "./AddAction.js";
import { Decided } from "./Decided.js";
import { DecideItem } from "./DecideItem.js";
import { DecideRemoval } from "./DecideRemoval.js";
import type { Entry, Item, LiveChoices } from "./live-child.js";
import { Safety } from "./Safety.js";

/** The child being discussed: facts, changes, Signs of Safety, removal, actions and decision, in the order of the talk. */
export function LiveChild(props: {
  item: Item;
  entry: Entry;
  place: { number: number; of: number; previous: Item | undefined; next: Item | undefined };
  mayRecord: boolean;
  choices: LiveChoices;
  retry: () => void;
}) {
  const { item, entry, place, mayRecord, choices } = props;
  const isSettled = item.state === "DISCUSSED" || item.state === "DEFERRED";
  const mayDecide = mayRecord && !isSettled && !item.removalRequest?.awaitsPanel;
  return (
    <div className="app-live__main">
      <div className="app-act-line">
        <span className="govuk-body">
          Child {place.number} of {place.of}
        </span>
        {place.previous && <Go to={place.previous} meetingId={choices.meetingId} text="Previous child" />}
        {place.next && <Go to={place.next} meetingId={choices.meetingId} text="Next child" />}
      </div>
      <h2 className="govuk-heading-m">
        <ChildLink entry={entry} />
      </h2>
      <p className="govuk-body app-tag-line">
        <Tag colour={item.kind === "REMOVAL" ? "orange" : "blue"}>{AGENDA_ITEM_KINDS[item.kind]}</Tag>
        {item.state !== "LISTED" && <Tag colour="grey">{AGENDA_ITEM_STATES[item.state]}</Tag>}
      </p>
      <p className="govuk-body">
        {asSentence(item.why)} {yearWords(entry.child.schoolYear)}. {entry.groupName ?? "No group yet"}. Day{" "}
        {entry.daysOnRegister} on the register. {entry.school?.name ?? "No school"},{" "}
        {entry.provisionType?.label ?? "provision not known"},{" "}
        {entry.hoursPerWeek === null ? "hours not known" : `${entry.hoursPerWeek} hours a week`}.
      </p>
      <Section heading="Changed since the last panel">
        <ChangeList changes={entry.fullCase?.changesSinceLastPanel ?? []} none="Nothing has changed." />
      </Section>
      <Safety entry={entry} services={choices.services} mayRecord={mayRecord} />
      <Section heading="Open actions">
        {(entry.fullCase?.openActions.length ?? 0) === 0 && <p className="govuk-body">No actions are open.</p>}
        <ul className="govuk-list govuk-list--bullet">
          {entry.fullCase?.openActions.map((action) => (
            <li key={action.id}>
              {action.text} – {ownerOf(action)}. <DueTag action={action} />
            </li>
          ))}
        </ul>
        {mayRecord && <AddAction entry={entry} choices={choices} />}
      </Section>
      {item.removalRequest && <DecideRemoval removal={item.removalRequest} mayRecord={mayRecord} retry={props.retry} />}
      {item.deferredReason && <Inset>Deferred to the next meeting: {item.deferredReason}</Inset>}
      {item.decision && <Decided decision={item.decision} groups={choices.groups} />}
      {mayDecide && <DecideItem item={item} entry={entry} choices={choices} next={place.next} retry={props.retry} />}
      {isSettled && place.next && mayRecord && (
        <ButtonLink to={`/meetings/${choices.meetingId}/live/children/${place.next.entry.reference}`}>
          Next child
        </ButtonLink>
      )}
      {isSettled && !place.next && mayRecord && (
        <ButtonLink to={`/meetings/${choices.meetingId}/live/close`}>Go to closing</ButtonLink>
      )}
      {item.actions.length > 0 && (
        <Section heading="Agreed at this meeting">
          <ul className="govuk-list govuk-list--bullet">
            {item.actions.map((action) => (
              <li key={action.id}>
                {action.text} – {ownerOf(action)}, due <FormattedDate on={action.dueOn} none="at the next panel" />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Go({ to, meetingId, text }: { to: Item; meetingId: string; text: string }) {
  return (
    <ButtonLink to={`/meetings/${meetingId}/live/children/${to.entry.reference}`} look="secondary">
      {text}
    </ButtonLink>
  );
}
