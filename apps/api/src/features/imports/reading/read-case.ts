import type { PlainDate, ReferralGroup } from "@rome/procedure";
import { isAddressNote } from "./address-note.js";
import { parseActions, type ReadAction, splitActions } from "./parse-actions.js";
import { parseDate } from "./parse-date.js";
import { parseGroup } from "./parse-group.js";
import { parseService } from "./parse-service.js";
import type { RowUnderReading } from "./row-cells.js";
import { isUnknown } from "./words.js";

/** Why the child is on the register, who leads and what is to be done. */
export interface CaseValues {
  group: ReferralGroup | null;
  reason: string | null;
  dateAdded: PlainDate | null;
  leadServiceCode: string | null;
  dataProviderCode: string | null;
  actions: ReadAction[];
  comment: string | null;
  /** True where a note says that the address must not be shared: a person confirms it. */
  addressWarning: boolean;
  /** The words of that note, which never go where a comment, reason or action goes. */
  addressNote: string | null;
}

/** Reads group, reason, dates, services, actions and comments; a note about the address is kept apart from all of them. */
export function readCase(row: RowUnderReading): CaseValues {
  const reason = keepApart(row.cell("reason"));
  const comment = keepApart(row.cell("comments"));
  const lines = splitActions(row.cell("actions"));
  const about = [reason.about, comment.about, ...lines.filter(isAddressNote)].filter((note) => note !== null);
  if (about.length > 0)
    row.notes.push("A note says that the address must not be shared: it stays hidden until somebody confirms.");
  return {
    group: readGroup(row),
    reason: reason.plain,
    dateAdded: readDateAdded(row),
    leadServiceCode: readService(row, "leadService"),
    dataProviderCode: readService(row, "dataProvider"),
    actions: parseActions(lines.filter((line) => !isAddressNote(line)).join("\n"), row.words.services, row.today),
    comment: comment.plain,
    addressWarning: about.length > 0,
    addressNote: about.length > 0 ? about.join("\n") : null,
  };
}

/** The whole text is kept apart: the sentence beside the warning may hold the address itself. */
function keepApart(text: string): { plain: string | null; about: string | null } {
  if (isUnknown(text)) return { plain: null, about: null };
  return isAddressNote(text) ? { plain: null, about: text } : { plain: text, about: null };
}

function readGroup(row: RowUnderReading): ReferralGroup | null {
  const cell = row.cell("group");
  const group = parseGroup(cell, row.words.groups);
  if (group === null && !isUnknown(cell))
    row.flag(
      "group",
      `Enter the referral group: ${row.words.groups.map(({ number, name }) => `${number} (${name})`).join(", ")}.`,
    );
  return group;
}

function readDateAdded(row: RowUnderReading): PlainDate | null {
  const cell = row.cell("dateAdded");
  if (isUnknown(cell)) return null;
  const reading = parseDate(cell, row.today, "past");
  if (!reading.ok) {
    row.block("dateAdded", reading.says);
    return null;
  }
  if (reading.on > row.today) row.flag("dateAdded", "The date added is in the future: check it.");
  return reading.on;
}

function readService(row: RowUnderReading, field: "leadService" | "dataProvider"): string | null {
  const cell = row.cell(field);
  const code = parseService(cell, row.words.services);
  if (code === null && !isUnknown(cell))
    row.flag(
      field,
      `“${cell.slice(0, 60)}” is not one of the services: choose the service on the child’s page after the import.`,
    );
  return code;
}
