import { nameAt } from "../../../design/form-at.js";
import type { Item, Place } from "./live-child.js";
import { goToPart, type Keys } from "./shortcuts.js";

/** The names of the fields that a key goes to. */
export const FIELDS = { action: nameAt("line", "action"), decision: nameAt("text", "decision") };

/** What single keys do while a child is on the screen. */
export function keysFor(place: Place, goTo: (item: Item) => void, start: Item | null): Keys {
  const next = start ?? place.next;
  const previous = place.previous;
  return {
    n: () => next && goTo(next),
    p: () => previous && goTo(previous),
    t: () => goToPart("attendance"),
    a: () => goToPart(FIELDS.action),
    d: () => goToPart(FIELDS.decision),
    s: () => document.getElementById(FIELDS.decision)?.closest("form")?.requestSubmit(),
    "?": () => goToPart("keys"),
  };
}
