import { useState } from "react";
import { useParams } from "react-router";
import { QueryPage, usePageQuery } from "../../../design/index.js";
import { LiveFrame, liveHeading } from "./LiveFrame.js";
import { LiveChildPageQuery } from "./live-child.js";
import { MinuteMode } from "./MinuteMode.js";

/** The children of the meeting, one at a time; without a reference, the one being discussed. */
export function LiveChildPage() {
  const { id = "", reference = "" } = useParams();
  const query = usePageQuery(LiveChildPageQuery, { id }, { staysShown: true });
  const [changes, setChanges] = useState(0);
  function lookAgain() {
    query.retry();
    setChanges((before) => before + 1);
  }
  return (
    <QueryPage
      title={reference ? `Meeting: ${reference}` : "Meeting: children"}
      query={query}
      show={(data) => data.meeting && { ...data, meeting: data.meeting }}
      heading={({ meeting }) => liveHeading(meeting)}
      back={{ to: `/meetings/${id}`, text: "Meeting" }}
      isWide
    >
      {(shown) => (
        <LiveFrame meeting={shown.meeting} part="/children" lookAgain={lookAgain}>
          {(live) => <MinuteMode {...shown} reference={reference} live={live} changes={changes} retry={query.retry} />}
        </LiveFrame>
      )}
    </QueryPage>
  );
}
