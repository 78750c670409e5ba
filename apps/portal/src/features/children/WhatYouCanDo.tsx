import { Link } from "react-router";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { usePast } from "../../session/past.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { childAddress } from "./address.js";

/** What decides which acts are offered; the API decides again when they are done. */
export const WhatYouCanDoEntry = graphql(`
  fragment WhatYouCanDoEntry on RegisterEntry {
    reference
    viewerCanEdit
    viewerCanRecordLocation
    viewerCanProposeRemoval
    viewerCanVoid
    viewerCanConfirmVoid
    viewerCanDispute
    voiding { confirmedBy { id } }
    fullCase { __typename }
    child { id viewerCanMerge }
  }
`);

/** The acts open to this person on this record, in the order they are mostly done. */
export function WhatYouCanDo(props: { entry: FragmentOf<typeof WhatYouCanDoEntry> }) {
  const entry = readFragment(WhatYouCanDoEntry, props.entry);
  const viewer = useViewer();
  const { asAt } = usePast();
  const isVoidingOpen = entry.voiding !== null && entry.voiding.confirmedBy === null;
  const acts = [
    entry.fullCase && { part: "notes/new", text: "Write a case note" },
    entry.viewerCanEdit && { part: "actions/new", text: "Agree an action" },
    entry.fullCase && { part: "signs-of-safety/new", text: "Record Signs of Safety" },
    entry.viewerCanRecordLocation && { part: "location", text: "Record where the child is" },
    entry.viewerCanEdit && { part: "provision", text: "Change school, provision or hours" },
    entry.viewerCanEdit && mayEnter(viewer, "OTHER_PANELS") && { part: "other-panel", text: "Send to another panel" },
    entry.fullCase && { part: "sharing", text: "Shared with, and agreements to disclose" },
    entry.viewerCanDispute && { part: "dispute", text: "Somebody says something is wrong" },
    mayEnter(viewer, "RECORD_ACCESS") && { part: "access", text: "Who may see this record" },
    { part: "conflict", text: "I know this child or family" },
    entry.viewerCanProposeRemoval && { part: "removal", text: "Propose removal from the register" },
    (entry.viewerCanVoid || entry.viewerCanConfirmVoid) && {
      part: "void",
      text: isVoidingOpen ? "Decide the proposed voiding" : "Void this entry: made in error",
    },
    entry.child.viewerCanMerge && { part: "merge", text: "Put together with another record" },
    mayEnter(viewer, "PAST_DAY") && { part: "past-day", text: "See this record on a past day" },
  ].filter((act) => act !== false && act !== null);
  if (acts.length === 0 || asAt !== null) return null;
  return (
    <nav className="app-columns__side app-acts" aria-labelledby="acts-heading">
      <h2 className="govuk-heading-s" id="acts-heading">
        What you can do
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {acts.map((act) => (
          <li key={act.part}>
            <Link className="govuk-link govuk-link--no-visited-state" to={childAddress(entry.reference, act.part)}>
              {act.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
