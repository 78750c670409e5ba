import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { Status } from "../../../design/index.js";
import { type MeetingLive, WhoIsHere } from "../../../live/index.js";
import { useViewer } from "../../../session/viewer.js";
import { Attendance } from "./Attendance.js";
import { KeyHint } from "./KeyHint.js";
import { LiveAgenda } from "./LiveAgenda.js";
import { LiveChild } from "./LiveChild.js";
import { UnfoldedParts } from "./LivePart.js";
import type { ShownMeeting } from "./live-child.js";
import { choicesFor, type LiveChoices, type LiveProcedure } from "./live-choices.js";
import { MinuteBar } from "./MinuteBar.js";
import { keysFor } from "./minute-keys.js";
import { goToPart, useShortcuts } from "./shortcuts.js";
import { TimeByGroup } from "./TimeByGroup.js";
import { CHILD_HEADING, useShownItem } from "./use-shown-item.js";

/** One child at a time on one screen: what changed, Signs of Safety, actions and decision; agenda and people beside. */
export function MinuteMode(props: {
  meeting: ShownMeeting;
  people: readonly { id: string; name: string; isActive: boolean }[];
  services: LiveChoices["services"];
  procedure: LiveProcedure;
  reference: string;
  live: MeetingLive;
  /** Rises whenever something has changed at the meeting. */
  changes: number;
  retry: () => void;
}) {
  const { meeting, live } = props;
  const { be } = live;
  const { settings } = useViewer();
  const navigate = useNavigate();
  const [said, setSaid] = useState("");
  const { items, item, place, current, isKept, isToStart, goTo } = useShownItem(meeting, props.reference);
  const choices = choicesFor(props);
  useShortcuts(settings.hasShortcuts, keysFor(place, goTo, isToStart && item ? item : null), () =>
    goToPart(CHILD_HEADING),
  );
  const itemId = item?.id ?? null;
  useEffect(() => be({ itemId }), [be, itemId]);
  if (items.length === 0) return <p className="govuk-body">Nobody is on the agenda.</p>;

  function goOn(words: string) {
    setSaid(words);
    if (place.next) goTo(place.next);
    else void navigate(`/meetings/${meeting.id}/live/close`, { state: { done: words } });
  }

  return (
    <UnfoldedParts>
      <Status>{said}</Status>
      <div className="app-live">
        <div className="app-live__main">
          {!item && <p className="govuk-body">This child is not on the agenda.</p>}
          {item && (
            <>
              <MinuteBar
                meetingId={meeting.id}
                item={item}
                current={current}
                place={place}
                isKept={isKept}
                isToStart={isToStart}
                groups={choices.groups}
                goTo={goTo}
              />
              <LiveChild
                key={item.id}
                item={item}
                place={place}
                mayRecord={isKept}
                choices={choices}
                live={live}
                changes={props.changes}
                goOn={goOn}
                retry={props.retry}
              />
            </>
          )}
        </div>
        <div className="app-live__side">
          <LiveAgenda meetingId={meeting.id} items={items} shownId={item?.id} currentId={current?.id}>
            <TimeByGroup meeting={meeting} />
          </LiveAgenda>
          <WhoIsHere live={live} />
          <details className="govuk-details">
            <summary className="govuk-details__summary" id="attendance">
              <span className="govuk-details__summary-text">
                {isKept ? "Record who is here" : "Who is here"} <KeyHint of="t" />
              </span>
            </summary>
            <Attendance
              meetingId={meeting.id}
              seats={meeting.attendance}
              people={props.people.filter((person) => person.isActive)}
              mayRecord={isKept}
            />
          </details>
        </div>
      </div>
    </UnfoldedParts>
  );
}
