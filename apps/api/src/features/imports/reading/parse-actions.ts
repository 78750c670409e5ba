import type { PlainDate } from "@rome/procedure";
import { parseDate } from "./parse-date.js";
import { parseService } from "./parse-service.js";
import { isUnknown, type PackWords, plainWords } from "./words.js";

/** One action read from a cell of free text; owner and due date are null where they could not be read. */
export interface ReadAction {
  text: string;
  ownerServiceCode: string | null;
  dueOn: PlainDate | null;
}

const NOTHING = new Set(["none", "nil", "no actions", "no action", "0"]);
const BULLET = /^(?:[-–•*·▪]|\(?\d{1,2}[.)])\s+/;
const OWNER = /^(.{2,60}?)(?:\s+(?:to|will|should)\s+|\s*:\s+|\s+[-–]\s+)(\S.*)$/is;
const DUE = /[\s,(]+(?:by|due(?: by| on)?|before|on)[:\s]+(\d[\w/.-]*(?: [a-z]{3,9}\.? \d{2,4})?)\)?[.;]?$/i;

/** Reads each action of a cell: “EWS to call EHCP review by 21/10/26” has an owner, a text and a due date. */
export function parseActions(cell: string, services: PackWords["services"], today: PlainDate): ReadAction[] {
  return splitActions(cell).map((line) => readAction(line, services, today));
}

/** The single actions of a cell: one a line, or parted by semicolons. */
export function splitActions(cell: string): string[] {
  return cell
    .split(/[\n\r;]+/)
    .map((line) => line.trim().replace(BULLET, "").trim())
    .filter((line) => !isUnknown(line) && !NOTHING.has(plainWords(line)));
}

function readAction(line: string, services: PackWords["services"], today: PlainDate): ReadAction {
  const { text, dueOn } = takeDue(line, today);
  const [, owner, rest] = OWNER.exec(text) ?? [];
  const ownerServiceCode = owner === undefined ? null : parseService(owner, services);
  if (ownerServiceCode === null || rest === undefined) return { text, ownerServiceCode: null, dueOn };
  return { text: capitalFirst(rest.trim()), ownerServiceCode, dueOn };
}

function takeDue(line: string, today: PlainDate): { text: string; dueOn: PlainDate | null } {
  const found = DUE.exec(line);
  const reading = found?.[1] === undefined ? null : parseDate(found[1], today, "any");
  if (!found || !reading?.ok) return { text: line, dueOn: null };
  return { text: line.slice(0, found.index).trim(), dueOn: reading.on };
}

function capitalFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
