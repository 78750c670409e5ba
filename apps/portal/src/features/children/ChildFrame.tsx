import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { FormattedDate, Inset, type PageQuery, QueryPage, Tabs, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { childName, ENTRY_STATUSES, yearWords } from "../../wording.js";
import { ChildNotThere } from "../sight/index.js";
import { childAddress, useReference } from "./address.js";

/** What stands above every tab of a child's page. */
export const ChildFrameEntry = graphql(`
  fragment ChildFrameEntry on RegisterEntry {
    reference
    status
    groupName
    daysOnRegister
    removedOn
    openActionCount
    hasOverdueAction
    isNewSinceCirculation
    disputedFacts
    child { firstName lastName schoolYear age addressProtection }
    fullCase { __typename }
  }
`);

type Framed = FragmentOf<typeof ChildFrameEntry> & { reference: string };

/** One tab of a child's page: identity bar, tabs, then what the tab shows. */
export function ChildFrame<Entry extends Framed>(props: {
  tab: string;
  query: PageQuery<{ registerEntry: Entry | null }>;
  children: (entry: Entry) => ReactNode;
}) {
  const reference = useReference();
  return (
    <QueryPage
      title={`${reference} – ${props.tab}`}
      query={props.query}
      show={(data) => data.registerEntry}
      back={{ to: "/register", text: "Register" }}
      heading={(entry) => childName(readFragment(ChildFrameEntry, entry).child)}
      caption={(entry) => entry.reference}
      notThere={<ChildNotThere reference={reference} />}
      isWide
    >
      {(entry) => (
        <>
          <IdentityBar entry={entry} />
          {props.children(entry)}
        </>
      )}
    </QueryPage>
  );
}

function IdentityBar(props: { entry: FragmentOf<typeof ChildFrameEntry> }) {
  const entry = readFragment(ChildFrameEntry, props.entry);
  const hasPanel = useMayEnter("MEETINGS");
  const { child } = entry;
  return (
    <>
      <ul className="app-identity" aria-label="At a glance">
        <li>{yearWords(child.schoolYear)}</li>
        <li>Age {child.age}</li>
        {(entry.groupName !== null || hasPanel) && <li>{entry.groupName ?? "No group yet"}</li>}
        <li>
          {entry.removedOn ? (
            <>
              Removed <FormattedDate on={entry.removedOn} />
            </>
          ) : (
            `Day ${entry.daysOnRegister} on the register`
          )}
        </li>
        <li>
          <Tag colour={entry.status === "REMOVAL_PROPOSED" ? "orange" : "grey"}>{ENTRY_STATUSES[entry.status]}</Tag>
        </li>
        {entry.isNewSinceCirculation && (
          <li>
            <Tag colour="blue">New since the last panel</Tag>
          </li>
        )}
        {entry.hasOverdueAction && (
          <li>
            <Tag colour="red">Action overdue</Tag>
          </li>
        )}
        {entry.disputedFacts.length > 0 && (
          <li>
            <Tag colour="orange">Accuracy disputed</Tag>
          </li>
        )}
        {child.addressProtection === "PROTECTED" && (
          <li>
            <Tag colour="red">Address protected</Tag>
          </li>
        )}
        {child.addressProtection === "TO_CONFIRM" && (
          <li>
            <Tag colour="orange">Address: confirm protection</Tag>
          </li>
        )}
      </ul>
      {entry.fullCase ? (
        <ChildTabs reference={entry.reference} openActions={entry.openActionCount} />
      ) : (
        <Inset>You see the register line. The full case is open to members of the panel.</Inset>
      )}
    </>
  );
}

function ChildTabs({ reference, openActions }: { reference: string; openActions: number }) {
  const { pathname } = useLocation();
  const parts = [
    { part: undefined, text: "Overview" },
    { part: "actions", text: `Actions (${openActions})` },
    { part: "signs-of-safety", text: "Signs of Safety" },
    { part: "timeline", text: "Timeline" },
    ...(useMayEnter("WHOLE_TRAIL") ? [{ part: "looked", text: "Who looked" }] : []),
  ];
  const tabs = parts.map(({ part, text }) => {
    const to = childAddress(reference, part);
    return { to, text, isCurrent: pathname === to };
  });
  return <Tabs label="Parts of this record" tabs={tabs} />;
}
