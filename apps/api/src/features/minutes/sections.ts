import { MinutesSectionKind, orderAgenda, type ProcedurePack } from "@rome/procedure";
import { itemHeading, itemText } from "./item-words.js";
import type { ItemRecord, MeetingRecord } from "./record.js";
import { attendanceText, closingText, openingText, reportedText } from "./words.js";

/** A section as it is made from the record. */
export interface MadeSection {
  kind: MinutesSectionKind;
  part: string | null;
  heading: string;
  entryId: string | null;
  text: string;
}

/** The part in which items that came after the circulation stand, apart from the others (Q22). */
const LATE_PART = "Late items";

/** The minutes of a meeting, made from what was recorded: sections in the order in which they are read. */
export function sectionsOf(record: MeetingRecord, pack: ProcedurePack): MadeSection[] {
  const alone = (kind: MinutesSectionKind, heading: string, text: string): MadeSection => ({
    kind,
    part: null,
    heading,
    entryId: null,
    text,
  });
  return [
    alone(MinutesSectionKind.OPENING, "The meeting", openingText(record)),
    alone(MinutesSectionKind.ATTENDANCE, "Who was there", attendanceText(record.seats, record.guests)),
    alone(MinutesSectionKind.CONFIDENTIALITY, "Confidentiality", `${pack.confidentialityNotice}\n\n${pack.legalBasis}`),
    alone(MinutesSectionKind.ACTIONS_REPORTED, "Actions reported back on", reportedText(record.reported)),
    ...children(record, pack),
    alone(MinutesSectionKind.CLOSING, "Close", closingText(record)),
  ];
}

/** Every child in the panel's order, by group; late items apart, after them. */
function children(record: MeetingRecord, pack: ProcedurePack): MadeSection[] {
  const made = (kind: MinutesSectionKind, part: string, item: ItemRecord): MadeSection => ({
    kind,
    part,
    heading: itemHeading(item, record.meeting.heldOn),
    entryId: item.entryId,
    text: itemText(item, record, pack),
  });
  const inTime = orderAgenda(record.items.filter(({ isLate }) => !isLate));
  const late = orderAgenda(record.items.filter(({ isLate }) => isLate)).flatMap(({ items }) => items);
  return [
    ...inTime.flatMap(({ group, items }) => {
      const named = pack.groups.find((one) => one.group === group);
      const part = named ? `Group ${named.number}: ${named.name}` : "No group yet";
      return items.map((item) => made(MinutesSectionKind.ITEM, part, item));
    }),
    ...late.map((item) => made(MinutesSectionKind.LATE_ITEM, LATE_PART, item)),
  ];
}
