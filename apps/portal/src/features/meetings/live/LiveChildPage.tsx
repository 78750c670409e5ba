import { Navigate, useParams } from "react-router";
import { QueryPage, usePageQuery } from "../../../design/index.js";
import { LiveAgenda } from "./LiveAgenda.js";
import { LiveChild } from "./LiveChild.js";
import { LiveFrame, liveHeading } from "./LiveFrame.js";
import { LiveChildPageQuery } from "./live-child.js";

/** One child at a time: what changed, Signs of Safety, decision and actions, with the agenda beside. */
export function LiveChildPage() {
  const { id = "", reference = "" } = useParams();
  const query = usePageQuery(LiveChildPageQuery, { id, reference, hasReference: reference !== "" });
  return (
    <QueryPage
      title={reference ? `Meeting: ${reference}` : "Meeting: children"}
      query={query}
      show={(data) => data.meeting && { ...data, meeting: data.meeting }}
      heading={({ meeting }) => liveHeading(meeting)}
      back={{ to: `/meetings/${id}`, text: "Paper" }}
      isWide
    >
      {({ meeting, registerEntry, services, procedure }) => {
        const order = meeting.groups.flatMap((group) => group.items.map((item) => item.id));
        const items = [...meeting.agenda].sort((one, other) => placeOf(order, one.id) - placeOf(order, other.id));
        const place = items.findIndex((item) => item.entry.reference === reference);
        const item = items[place];
        const first = items[0];
        if (reference === "" && first) return <Navigate to={addressOf(id, first.entry.reference)} replace />;
        return (
          <LiveFrame meeting={meeting} part="/children">
            {items.length === 0 && <p className="govuk-body">Nobody is on the agenda.</p>}
            {items.length > 0 && !item && <p className="govuk-body">This child is not on the agenda.</p>}
            <div className="app-live">
              {item && registerEntry && (
                <LiveChild
                  key={item.id}
                  item={item}
                  entry={registerEntry}
                  place={{ number: place + 1, of: items.length, previous: items[place - 1], next: items[place + 1] }}
                  mayRecord={meeting.viewerCanKeep && meeting.state === "IN_SESSION"}
                  choices={{ meetingId: meeting.id, services, groups: procedure.groups }}
                  retry={query.retry}
                />
              )}
              <LiveAgenda meetingId={meeting.id} items={items} currentId={item?.id} />
            </div>
          </LiveFrame>
        );
      }}
    </QueryPage>
  );
}

function addressOf(meetingId: string, reference: string): string {
  return `/meetings/${meetingId}/live/children/${reference}`;
}

function placeOf(order: readonly string[], id: string): number {
  const place = order.indexOf(id);
  return place === -1 ? order.length : place;
}
