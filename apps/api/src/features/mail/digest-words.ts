import { NoticeKind, type PlainDate } from "@rome/procedure";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import type { MailWords } from "./tell.js";
import { countOf, fullDay, shortDay } from "./words.js";

/** One notice of a digest, with the day of the meeting it is about. */
export interface DigestLine {
  /** Of the meeting. */
  id: string;
  kind: NoticeKind;
  actionCount: number;
  heldOn: PlainDate;
  startsAt: string;
}

/** A part of a digest: how the subject line says it, and how the text does, with the page it leads to. */
interface Part {
  short: string;
  text: string;
  path: string;
}

const HOME = "/";
const AT_OTHER_PANELS = "/other-panels";
const COUNTED_KINDS: readonly NoticeKind[] = [
  NoticeKind.BOARD_OVERDUE,
  NoticeKind.CME_REFERRAL,
  NoticeKind.CME_REFERRAL_ANSWERED,
  NoticeKind.OWNER_ANSWERED,
];
const MY_ACTIONS = "/my-actions";
const TO_CHASE = "/actions";
const MEETINGS = "/meetings";

/** The one mail of a day: what is to be done first, then what is planned. Counts and days; never a name. */
export function digestWords(
  panel: string,
  lines: readonly DigestLine[],
  publicUrl: string,
): MailWords & { path: string } {
  const about = lines.filter(({ kind }) => !COUNTED_KINDS.includes(kind));
  const parts = [
    ...boardParts(lines),
    ...referralParts(lines),
    ...answeredParts(lines),
    ...about.map((line) => partOf(panel, line)),
  ];
  const [first] = parts;
  const title =
    first && parts.length === 1 ? first.short : `${first?.short}, and ${countOf(parts.length - 1, "more notice")}`;
  const body = parts.map(({ text, path }) => (parts.length === 1 ? text : `${text}\n${publicUrl}${path}`)).join("\n\n");
  return { title: `${panel}: ${title}`, body, path: parts.length === 1 && first ? first.path : "/" };
}

/** Children who are not back from another panel by their day, as a count. */
function boardParts(lines: readonly DigestLine[]): Part[] {
  const overdue = lines.filter(({ kind }) => kind === NoticeKind.BOARD_OVERDUE).length;
  if (overdue === 0) return [];
  const what = overdue === 1 ? "1 child" : `${overdue} children`;
  const text = `${what} sent to another panel ${overdue === 1 ? "is" : "are"} not back by the day that was set. Ask that panel, and record what it answers.`;
  return [{ short: `${what} not back from another panel`, text, path: AT_OTHER_PANELS }];
}

/** Actions that somebody said are not theirs and business support has answered for, as a count. */
function answeredParts(lines: readonly DigestLine[]): Part[] {
  const answered = lines.filter(({ kind }) => kind === NoticeKind.OWNER_ANSWERED).length;
  if (answered === 0) return [];
  const what = countOf(answered, "action");
  const text = `You said that ${what} ${answered === 1 ? "is" : "are"} not yours, and business support has answered. What stays with you is among your actions, with the reason.`;
  return [{ short: `answer about ${what} said to be another's`, text, path: MY_ACTIONS }];
}

/** Referrals are told as a count: which child, the portal says. */
function referralParts(lines: readonly DigestLine[]): Part[] {
  const of = (wanted: NoticeKind) => lines.filter(({ kind }) => kind === wanted).length;
  const parts: Part[] = [];
  const sent = of(NoticeKind.CME_REFERRAL);
  if (sent > 0) {
    const what = countOf(sent, "referral");
    parts.push({
      short: `${what} for your service`,
      text: `${what} came in that your service should know of.`,
      path: HOME,
    });
  }
  const answered = of(NoticeKind.CME_REFERRAL_ANSWERED);
  if (answered > 0) {
    const what = `${countOf(answered, "referral")} of yours`;
    parts.push({ short: `${what} answered`, text: `The authority has answered ${what}.`, path: HOME });
  }
  return parts;
}

function partOf(panel: string, { id, kind, actionCount, heldOn, startsAt }: DigestLine): Part {
  const day = fullDay(heldOn);
  const actions = countOf(actionCount, "action");
  switch (kind) {
    case NoticeKind.ACTIONS_OUTSTANDING:
      return {
        short: `${actions} to update before ${shortDay(heldOn)}`,
        text: `${actions} of yours ${actionCount === 1 ? "is" : "are"} outstanding. Say how it stands before the ${panel} on ${day}.`,
        path: MY_ACTIONS,
      };
    case NoticeKind.OUTSTANDING_LIST:
      return {
        short: `${actions} outstanding, panel ${shortDay(heldOn)}`,
        text: `${actions} of the panel ${actionCount === 1 ? "is" : "are"} outstanding, for the ${panel} on ${day}. The list shows whose they are and what was sent before.`,
        path: TO_CHASE,
      };
    case NoticeKind.ACTION_SHEET:
      return {
        short: `${actions} from ${shortDay(heldOn)}`,
        text: `The ${panel} on ${day} gave you ${actions}.`,
        path: MY_ACTIONS,
      };
    case NoticeKind.MINUTES_TO_APPROVE:
      return {
        short: `minutes of ${shortDay(heldOn)} to approve`,
        text: `The minutes of the ${panel} on ${day} wait for your approval.`,
        path: minutesPath(id),
      };
    case NoticeKind.MINUTES_PUBLISHED:
      return {
        short: `minutes of ${shortDay(heldOn)}`,
        text: `The minutes of the ${panel} on ${day} are published.`,
        path: minutesPath(id),
      };
    case NoticeKind.MEETING_MOVED:
      return {
        short: `panel moved to ${shortDay(heldOn)}`,
        text: `The ${panel} was moved. It is now on ${day} at ${startsAt}.`,
        path: MEETINGS,
      };
    case NoticeKind.MEETING_CANCELLED:
      return {
        short: `panel of ${shortDay(heldOn)} cancelled`,
        text: `The ${panel} on ${day} is cancelled.`,
        path: MEETINGS,
      };
    default:
      return {
        short: `panel planned for ${shortDay(heldOn)}`,
        text: `A ${panel} is planned for ${day} at ${startsAt}.`,
        path: MEETINGS,
      };
  }
}

function minutesPath(meetingId: string): string {
  return `/meetings/${toGlobalId("Meeting", meetingId)}/minutes`;
}
