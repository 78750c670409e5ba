import { Link } from "react-router";
import { Button } from "../../../design/index.js";
import { Elapsed } from "./Elapsed.js";
import { KeyHint } from "./KeyHint.js";
import type { Item, Place } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";

/** The line above the child: which of how many, group, time, and the way to the children before and after. */
export function MinuteBar(props: {
  meetingId: string;
  item: Item;
  current: Item | undefined;
  place: Place;
  isKept: boolean;
  isToStart: boolean;
  groups: LiveChoices["groups"];
  goTo: (item: Item) => void;
}) {
  const { item, place, current, isToStart, goTo } = props;
  const isCurrent = current?.id === item.id;
  const group = props.groups.find((one) => one.group === item.entry.group);
  return (
    <div className="app-act-line app-minute-bar">
      <span className="govuk-body">
        Child {place.number} of {place.of}
        {group && ` · Group ${group.number}`} · <Elapsed seconds={item.secondsSpent} isRunning={isCurrent} />
      </span>
      {isToStart && <Go to={item} goTo={goTo} text="Start with this child" hint="n" />}
      {place.previous && !isToStart && <Go to={place.previous} goTo={goTo} text="Previous child" hint="p" />}
      {place.next && !isToStart && <Go to={place.next} goTo={goTo} text="Next child" hint="n" />}
      {props.isKept && current && !isCurrent && (
        <Button look="secondary" onClick={() => goTo(item)}>
          Discuss this child now
        </Button>
      )}
      {!props.isKept && current && !isCurrent && (
        <Link className="govuk-link" to={`/meetings/${props.meetingId}/live/children`}>
          Go to the child being discussed
        </Link>
      )}
    </div>
  );
}

function Go({ to, goTo, text, hint }: { to: Item; goTo: (item: Item) => void; text: string; hint: string }) {
  return (
    <Button look="secondary" onClick={() => goTo(to)}>
      {text} <KeyHint of={hint} />
    </Button>
  );
}
