import { useWordsOf } from "../../../design/child-names.js";
import { ButtonLink, Inset } from "../../../design/index.js";
import type { MeetingLive } from "../../../live/index.js";
import { Decided } from "./Decided.js";
import { DecideItem } from "./DecideItem.js";
import { DecideRemoval } from "./DecideRemoval.js";
import type { Entry, Item, Place } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";

/** What the panel decides about the child: a removal first, then the decision; or what it has decided already. */
export function DecisionOfItem(props: {
  item: Item;
  entry: Entry;
  place: Place;
  mayRecord: boolean;
  choices: LiveChoices;
  live: MeetingLive;
  goOn: (said: string) => void;
  retry: () => void;
}) {
  const { item, mayRecord, choices, place } = props;
  const wordsOf = useWordsOf();
  return (
    <>
      {item.removalRequest && (
        <DecideRemoval
          removal={item.removalRequest}
          child={item.entry.child}
          mayRecord={mayRecord}
          retry={props.retry}
        />
      )}
      {item.deferredReason && (
        <Inset>Deferred to the next meeting: {wordsOf(item.entry.child, item.deferredReason)}</Inset>
      )}
      {item.decision && <Decided decision={item.decision} child={item.entry.child} groups={choices.groups} />}
      {mayRecord && !item.isSettled && !item.removalRequest?.awaitsPanel && <DecideItem {...props} next={place.next} />}
      {mayRecord && item.isSettled && !place.next && (
        <ButtonLink to={`/meetings/${choices.meetingId}/live/close`}>Go to closing</ButtonLink>
      )}
    </>
  );
}
