import {
  AttemptChannel,
  AttemptResult,
  EVENT_WORDS,
  EventCode,
  type ProcedurePack,
  ProtectionStatus,
} from "@rome/procedure";
import type { ChronologyEntry } from "./chronology.entity.js";

/** What a line says: what happened, and what it was about. */
export interface LineWords {
  what: string;
  about: string | null;
}

const CHANNEL_WORDS: Readonly<Record<AttemptChannel, string>> = {
  [AttemptChannel.CALL]: "Telephone call",
  [AttemptChannel.TEXT]: "Text message",
  [AttemptChannel.EMAIL]: "Email",
  [AttemptChannel.VISIT]: "Home visit",
  [AttemptChannel.LETTER_SENT]: "Letter by post",
  [AttemptChannel.LETTER_BY_HAND]: "Letter by hand",
  [AttemptChannel.OTHER]: "Another way",
};

/** What came of an attempt, in words. */
export const RESULT_WORDS: Readonly<Record<AttemptResult, string>> = {
  [AttemptResult.SPOKE_TO_FAMILY]: "Spoke to the family",
  [AttemptResult.SAW_CHILD]: "Saw the child",
  [AttemptResult.MESSAGE_LEFT]: "Left a message",
  [AttemptResult.NO_ANSWER]: "No answer",
  [AttemptResult.NUMBER_OR_ADDRESS_DEAD]: "Number or address no longer theirs",
  [AttemptResult.INFORMATION_GAINED]: "Learned something",
};

/** How a child stands with child protection, in words. */
export const PROTECTION_WORDS: Readonly<Record<ProtectionStatus, string>> = {
  [ProtectionStatus.UNKNOWN]: "Not known",
  [ProtectionStatus.NONE]: "No involvement",
  [ProtectionStatus.CONCERN]: "A child protection concern",
  [ProtectionStatus.CHILD_IN_NEED]: "A child in need",
  [ProtectionStatus.INVESTIGATION]: "Under a child protection investigation",
  [ProtectionStatus.PLAN]: "On a child protection plan",
};

/** A line of a chronology in words, by the procedure: its steps, checklist rows, systems, clocks and outcomes. */
export function lineInWords(pack: ProcedurePack, line: Pick<ChronologyEntry, "code" | "subject">): LineWords {
  const what = isEvent(line.code) ? EVENT_WORDS[line.code] : labelIn(pack.steps, line.code);
  return { what, about: line.subject === null ? null : aboutInWords(pack, line.code, line.subject) };
}

function isEvent(code: string): code is EventCode {
  return Object.hasOwn(EventCode, code);
}

function aboutInWords(pack: ProcedurePack, code: string, subject: string): string {
  switch (code) {
    case EventCode.CONTACT_ATTEMPT:
      return wordsIn(CHANNEL_WORDS, subject);
    case EventCode.PROTECTION_RECORDED:
      return wordsIn(PROTECTION_WORDS, subject);
    case EventCode.CHECK_DONE:
    case EventCode.CHECK_NOT_APPLICABLE:
      return labelIn(
        pack.checklists.flatMap(({ rows }) => rows),
        subject,
      );
    case EventCode.SYSTEM_CHECKED:
    case EventCode.SYSTEM_FLAGGED:
    case EventCode.SYSTEM_UPLOADED:
      return labelIn(pack.systems, subject);
    case EventCode.FOLLOWED_UP:
    case EventCode.CLOCK_PAUSED:
    case EventCode.CLOCK_RESUMED:
    case EventCode.CLOCK_DATE_SET:
      return pack.clocks.find(({ id }) => id === subject)?.title ?? subject;
    case EventCode.PROVISION_FOUND:
    case EventCode.CLOSED:
      return labelIn(pack.closure?.outcomes ?? [], subject);
    case EventCode.TOLD:
      return pack.notifications.find((rule) => rule.code === subject)?.toWords ?? subject;
    case EventCode.OFF_ROLL_REQUESTED:
    case EventCode.OFF_ROLL_GRANTED:
    case EventCode.OFF_ROLL_REFUSED:
      return labelIn(pack.offRoll, subject);
    default:
      return subject;
  }
}

function labelIn(list: readonly { readonly code: string; readonly label: string }[], code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? code;
}

function wordsIn(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
