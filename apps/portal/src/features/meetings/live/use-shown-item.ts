import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useMutation } from "urql";
import { UserErrors } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { inOrder } from "./in-order.js";
import type { Item, Place, ShownMeeting } from "./live-child.js";

const DiscussItem = graphql(
  `
    mutation DiscussItem($input: DiscussItemInput!) {
      discussItem(input: $input) {
        meeting { id currentItem { id } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** The id of the heading of the child on the screen. */
export const CHILD_HEADING = "child-heading";

/**
 * The child on the screen, and how to go to another. Without a reference in the address the page follows the child
 * being discussed; with one it stays there. Whoever keeps the meeting takes everybody along when going on.
 */
export function useShownItem(meeting: ShownMeeting, reference: string) {
  const navigate = useNavigate();
  const [, discuss] = useMutation(DiscussItem);
  const [ahead, setAhead] = useState<string | null>(null);
  const hasMoved = useRef(false);
  const items = inOrder(meeting);
  const currentId = meeting.currentItem?.id ?? null;
  const isKept = meeting.viewerCanKeep && meeting.state === "IN_SESSION";
  const followed = items.find((item) => item.id === (ahead ?? currentId)) ?? items[0];
  const item = reference ? items.find((one) => one.entry.reference === reference) : followed;
  const index = item ? items.indexOf(item) : -1;
  const place: Place = { number: index + 1, of: items.length, previous: items[index - 1], next: items[index + 1] };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the register says comes after what was only asked for.
  useEffect(() => setAhead(null), [currentId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another child on the screen, gone to by this person.
  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    const timer = window.setTimeout(() => document.getElementById(CHILD_HEADING)?.focus(), 0);
    return () => window.clearTimeout(timer);
  }, [item?.id]);

  const children = `/meetings/${meeting.id}/live/children`;
  function goTo(to: Item) {
    hasMoved.current = true;
    if (!isKept) return void navigate(`${children}/${to.entry.reference}`);
    setAhead(to.id);
    if (reference) void navigate(children);
    void discuss({ input: { meetingId: meeting.id, itemId: to.id, idempotencyKey: crypto.randomUUID() } });
  }
  const current = items.find((one) => one.id === currentId);
  const isToStart = isKept && current === undefined && item !== undefined && !item.isSettled;
  return { items, item, place, current, isKept, isToStart, goTo };
}
