import { AttendanceState, EntryStatus, MeetingState, RemovalState, Role } from "../src/codes.js";
import { plainDate } from "../src/days/plain-date.js";
import { decideAgendaAddition } from "../src/panel/agenda.js";
import type { SeatAttendance } from "../src/panel/attendance.js";
import { decideCirculation } from "../src/panel/circulation.js";
import { decideOpening } from "../src/panel/decision-rules.js";
import {
  decideApproval,
  decideDeclining,
  decideProposal,
  decideRemovalDecision,
  decideWithdrawal,
  entryStatusAfter,
} from "../src/register/removal.js";
import { decideVoiding } from "../src/register/voiding.js";
import { ENTRY_MOVES, MEETING_MOVES, mayMove, REMOVAL_MOVES } from "../src/transitions.js";

/** One child, one meeting at a time and what has happened to them; enough to try every order of acts. */
export interface World {
  readonly entryStatus: EntryStatus;
  readonly removal: RemovalState | null;
  readonly meeting: MeetingState;
  readonly attendance: readonly SeatAttendance[];
  readonly voidingBy: string | null;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
  readonly agreedInSession: boolean;
  readonly chairWasPresent: boolean;
}

/** An act somebody tries. */
export interface Step {
  readonly act: (typeof ACTS)[number];
  readonly person: "lead" | "otherLead" | "support" | "member";
  readonly chairPresent: boolean;
}

/** Every act that touches an entry, its removal or the meeting. */
export const ACTS = [
  "consider",
  "propose",
  "list",
  "circulate",
  "open",
  "attend",
  "agree",
  "refuse",
  "defer",
  "approve",
  "decline",
  "withdraw",
  "void",
  "close",
] as const;

/** A child just added, before a draft agenda. */
export const INITIAL: World = {
  entryStatus: EntryStatus.ADDED,
  removal: null,
  meeting: MeetingState.AGENDA_DRAFT,
  attendance: [],
  voidingBy: null,
  proposedBy: null,
  approvedBy: null,
  agreedInSession: false,
  chairWasPresent: false,
};

const ROLES = {
  lead: [Role.STRATEGIC_LEAD],
  otherLead: [Role.STRATEGIC_LEAD],
  support: [Role.REGISTER_ADMIN],
  member: [Role.PANEL_MEMBER],
};
const DAY = plainDate("2026-12-02");
const OUTCOMES = [{ code: "OTHER", label: "Other", source: "test" }];

/** The world after an act, unchanged when the procedure refuses it. */
export function step(world: World, tried: Step): World {
  if (tried.act === "void") return voided(world, tried);
  return removalStep(world, tried) ?? meetingStep(world, tried) ?? world;
}

function enter(world: World, entryStatus: EntryStatus): World {
  const stays = world.entryStatus === entryStatus;
  return stays || mayMove(ENTRY_MOVES, world.entryStatus, entryStatus) ? { ...world, entryStatus } : world;
}

function move(world: World, removal: RemovalState): World {
  if (world.removal === null || !mayMove(REMOVAL_MOVES, world.removal, removal)) return world;
  return enter({ ...world, removal }, entryStatusAfter(removal));
}

function convene(world: World, meeting: MeetingState): World {
  return mayMove(MEETING_MOVES, world.meeting, meeting) ? { ...world, meeting } : world;
}

function voided(world: World, { person }: Step): World {
  const facts = { entryStatus: world.entryStatus, proposedById: world.voidingBy, actorId: person, reason: "Error" };
  const decision = decideVoiding(facts);
  if (!decision.allowed) return world;
  return decision.step === "PROPOSE" ? { ...world, voidingBy: person } : enter(world, EntryStatus.VOIDED);
}

function meetingStep(world: World, { act, chairPresent }: Step): World | null {
  const { meeting: meetingState } = world;
  if (act === "consider") return world.entryStatus === EntryStatus.ADDED ? enter(world, EntryStatus.ACTIVE) : world;
  if (act === "circulate") {
    const facts = { meetingState, hasBeenCirculated: false, agendaDueOn: DAY, today: DAY, lateAgreed: false };
    return decideCirculation(facts).allowed ? convene(world, MeetingState.CIRCULATED) : world;
  }
  if (act === "open") {
    const opening = decideOpening({ meetingState, heldOn: DAY, today: DAY });
    return opening.allowed ? convene(world, MeetingState.IN_SESSION) : world;
  }
  if (act === "attend") {
    const state = chairPresent ? AttendanceState.PRESENT : AttendanceState.APOLOGIES;
    return { ...world, attendance: [{ isChair: true, state, alternateId: null }] };
  }
  if (act !== "close" || meetingState !== MeetingState.IN_SESSION) return null;
  return { ...world, meeting: MeetingState.AGENDA_DRAFT, attendance: [] };
}

function removalStep(world: World, { act, person }: Step): World | null {
  if (act === "propose") {
    const facts = { entryStatus: world.entryStatus, outcome: "OTHER", outcomes: OUTCOMES, reason: "Settled" };
    if (!decideProposal(facts).allowed) return world;
    const fresh = { ...world, removal: RemovalState.PROPOSED, proposedBy: person };
    return enter({ ...fresh, agreedInSession: false, chairWasPresent: false }, EntryStatus.REMOVAL_PROPOSED);
  }
  const { removal } = world;
  if (removal === null || world.proposedBy === null) return null;
  const proposerId = world.proposedBy;
  if (act === "list") {
    const facts = {
      meetingState: world.meeting,
      entryStatus: world.entryStatus,
      isOnAgenda: false,
      agreedByChair: false,
    };
    return decideAgendaAddition(facts).allowed ? move(world, RemovalState.ON_AGENDA) : world;
  }
  if (act === "agree" || act === "refuse" || act === "defer") return decided(world, removal, act);
  if (act === "approve") {
    const facts = {
      removalState: removal,
      proposerId,
      approverId: person,
      approverRoles: ROLES[person],
      openActions: 0,
    };
    return decideApproval(facts).allowed ? move({ ...world, approvedBy: person }, RemovalState.APPROVED) : world;
  }
  if (act === "decline") {
    const facts = { removalState: removal, declinerRoles: ROLES[person], reason: "Not yet" };
    return decideDeclining(facts).allowed ? move(world, RemovalState.DECLINED) : world;
  }
  if (act !== "withdraw") return null;
  const withdrawal = decideWithdrawal({ removalState: removal, proposerId, actorId: person });
  return withdrawal.allowed ? move(world, RemovalState.WITHDRAWN) : world;
}

function decided(world: World, removalState: RemovalState, act: "agree" | "refuse" | "defer"): World {
  const facts = { removalState, meetingState: world.meeting, attendance: world.attendance };
  if (!decideRemovalDecision(facts).allowed) return world;
  if (act === "refuse") return move(world, RemovalState.PANEL_REFUSED);
  if (act === "defer") return move(world, RemovalState.DEFERRED);
  const chairWasPresent = world.attendance.some((seat) => seat.isChair && seat.state === AttendanceState.PRESENT);
  const agreedInSession = world.meeting === MeetingState.IN_SESSION;
  return move({ ...world, agreedInSession, chairWasPresent }, RemovalState.PANEL_AGREED);
}
