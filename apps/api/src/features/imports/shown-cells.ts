import { isAddressNote } from "./reading/address-note.js";
import { withoutNeutraliser } from "./reading/formula.js";

const KEPT_APART = "Kept apart: a note about the address";

/** A cell as it may be shown: the words of a note about the address are in no list. */
export function shownCell(cell: string): string {
  return isAddressNote(cell) ? KEPT_APART : withoutNeutraliser(cell);
}
