import { useEffect } from "react";
import { ChangeList } from "../../../design/ChangeList.js";
import { ChildLink } from "../../../design/ChildLink.js";
import { useWordsOf } from "../../../design/child-names.js";
import { LoadingText, Section, Tag, usePageQuery } from "../../../design/index.js";
import { useIsNarrow } from "../../../design/use-is-narrow.js";
import { type MeetingLive, SharedTextArea } from "../../../live/index.js";
import { AGENDA_ITEM_KINDS, AGENDA_ITEM_STATES, countOf, yearWords } from "../../../wording.js";
import { PrivateNote } from "../../private-notes/index.js";
import { asSentence } from "../agenda/as-sentence.js";
import { DecisionOfItem } from "./DecisionOfItem.js";
import { LiveActions } from "./LiveActions.js";
import { LivePart } from "./LivePart.js";
import { type Entry, type Item, LiveChildQuery, type Place } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";
import { Safety } from "./Safety.js";
import { CHILD_HEADING } from "./use-shown-item.js";

interface Props {
  item: Item;
  place: Place;
  mayRecord: boolean;
  choices: LiveChoices;
  live: MeetingLive;
  /** Rises whenever something has changed at the meeting. */
  changes: number;
  goOn: (said: string) => void;
  retry: () => void;
}

/** The child on the screen: who, what changed, Signs of Safety, actions, decision, in the order of the talk. */
export function LiveChild(props: Props) {
  const { item } = props;
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
      {entry && <Parts {...props} entry={entry} />}
    </>
  );
}

/** The parts in the order of the talk; for whoever minutes on a phone what is decided now first, the rest folded. */
function Parts(props: Props & { entry: Entry }) {
  const { item, entry, mayRecord, choices } = props;
  const isNarrow = useIsNarrow();
  const folds = isNarrow && mayRecord;
  const about = <About key="about" item={item} entry={entry} folds={folds} />;
  const note = <PrivateNote key="note" entry={entry} />;
  const safety = <Safety key="safety" entry={entry} services={choices.services} mayRecord={mayRecord} folds={folds} />;
  const actions = (
    <LiveActions key="actions" item={item} entry={entry} choices={choices} mayRecord={mayRecord} folds={folds} />
  );
  const decision = <DecisionOfItem key="decision" {...props} />;
  const discussion = (
    <Section key="discussion" heading="Discussion">
      <SharedTextArea
        item={item}
        child={entry.child}
        field="DISCUSSION"
        name="discussion"
        label="What was said"
        live={props.live}
      />
    </Section>
  );
  return folds
    ? [actions, decision, discussion, about, safety, note]
    : [about, note, safety, actions, decision, discussion];
}

/** Who the child is, and what changed since the last panel. */
function About({ item, entry, folds }: { item: Item; entry: Entry; folds: boolean }) {
  const changes = entry.fullCase?.changesSinceLastPanel ?? [];
  const list = <ChangeList changes={changes} child={entry.child} none="Nothing has changed." />;
  if (folds) {
    const count = changes.length === 0 ? "nothing changed" : countOf(changes.length, "change");
    return (
      <LivePart part="about" heading={`About the child: ${count} since the last panel`} folds>
        <Facts item={item} entry={entry} />
        {changes.length > 0 && list}
      </LivePart>
    );
  }
  return (
    <>
      <Facts item={item} entry={entry} />
      <Section heading="Changed since the last panel">{list}</Section>
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
