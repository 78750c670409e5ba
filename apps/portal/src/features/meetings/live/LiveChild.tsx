import { useEffect } from "react";
import { ChangeList } from "../../../design/ChangeList.js";
import { ChildLink } from "../../../design/ChildLink.js";
import { useWordsOf } from "../../../design/child-names.js";
import { LoadingText, Section, Tag, usePageQuery } from "../../../design/index.js";
import { type MeetingLive, SharedTextArea } from "../../../live/index.js";
import { AGENDA_ITEM_KINDS, AGENDA_ITEM_STATES, yearWords } from "../../../wording.js";
import { PrivateNote } from "../../private-notes/index.js";
import { asSentence } from "../agenda/as-sentence.js";
import { DecisionOfItem } from "./DecisionOfItem.js";
import { LiveActions } from "./LiveActions.js";
import { type Entry, type Item, LiveChildQuery, type Place } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";
import { Safety } from "./Safety.js";
import { CHILD_HEADING } from "./use-shown-item.js";

/** The child on the screen: who, what changed, Signs of Safety, actions, decision, in the order of the talk. */
export function LiveChild(props: {
  item: Item;
  place: Place;
  mayRecord: boolean;
  choices: LiveChoices;
  live: MeetingLive;
  /** Rises whenever something has changed at the meeting. */
  changes: number;
  goOn: (said: string) => void;
  retry: () => void;
}) {
  const { item, mayRecord, choices } = props;
  const query = usePageQuery(LiveChildQuery, { reference: item.entry.reference }, { staysShown: true });
  const entry = query.data?.registerEntry;
  const { retry } = query;
  const { changes } = props;
  useEffect(() => {
    if (changes > 0) retry();
  }, [changes, retry]);
  return (
    <>
      <h2 className="govuk-heading-m" id={CHILD_HEADING} tabIndex={-1}>
        <ChildLink entry={item.entry} />
      </h2>
      <p className="govuk-body app-tag-line">
        <Tag colour={item.kind === "REMOVAL" ? "orange" : "blue"}>{AGENDA_ITEM_KINDS[item.kind]}</Tag>
        {item.isLate && <Tag colour="yellow">Added late</Tag>}
        {item.state !== "LISTED" && <Tag colour="grey">{AGENDA_ITEM_STATES[item.state]}</Tag>}
      </p>
      {!entry && <LoadingText />}
      {entry && (
        <>
          <Facts item={item} entry={entry} />
          <Section heading="Changed since the last panel">
            <ChangeList
              changes={entry.fullCase?.changesSinceLastPanel ?? []}
              child={entry.child}
              none="Nothing has changed."
            />
          </Section>
          <PrivateNote entry={entry} />
          <Safety entry={entry} services={choices.services} mayRecord={mayRecord} />
          <LiveActions item={item} entry={entry} choices={choices} mayRecord={mayRecord} />
          <DecisionOfItem {...props} entry={entry} />
          <Section heading="Discussion">
            <SharedTextArea
              item={item}
              child={entry.child}
              field="DISCUSSION"
              name="discussion"
              label="What was said"
              live={props.live}
            />
          </Section>
        </>
      )}
    </>
  );
}

function Facts({ item, entry }: { item: Item; entry: Entry }) {
  const wordsOf = useWordsOf();
  return (
    <p className="govuk-body">
      {asSentence(wordsOf(entry.child, item.why))} {yearWords(entry.child.schoolYear)}.{" "}
      {entry.groupName ?? "No group yet"}. Day {entry.daysOnRegister} on the register.{" "}
      {entry.school?.name ?? "No school"}, {entry.provisionType?.label ?? "provision not known"},{" "}
      {entry.hoursPerWeek === null ? "hours not known" : `${entry.hoursPerWeek} hours a week`}.
    </p>
  );
}
