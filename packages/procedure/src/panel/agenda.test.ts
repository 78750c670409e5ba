import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { AgendaItemKind, AgendaItemState, EntryStatus, MeetingState, ReferralGroup } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import {
  agendaKind,
  decideAgendaAddition,
  decideAgendaChange,
  GROUPS_IN_ORDER,
  isLateAddition,
  isSettled,
  minutesPlanned,
  orderAgenda,
} from "./agenda.js";
import { timeByGroup } from "./time-by-group.js";

const G1 = ReferralGroup.ON_ROLL_NOT_ATTENDING;
const G2 = ReferralGroup.NOT_ON_ROLL_HARD_TO_PLACE;
const G3 = ReferralGroup.CONCERNS_OR_RISK_OF_BREAKDOWN;

describe("the order of an agenda", () => {
  it("is group 1, 2, 3, each by position, with a child without a group last", () => {
    const item = (id: string, group: ReferralGroup | null, position: number) => ({ id, group, position });
    const items = [item("a", G3, 1), item("b", null, 0), item("c", G1, 2), item("d", G1, 1)];
    const ordered = orderAgenda(items).map(({ group, items: listed }) => [group, listed.map(({ id }) => id)]);
    expect(ordered).toEqual([
      [G1, ["d", "c"]],
      [G2, []],
      [G3, ["a"]],
      [null, ["b"]],
    ]);
    expect(orderAgenda([]).map(({ group }) => group)).toEqual(GROUPS_IN_ORDER);
  });
});

describe("the minutes planned", () => {
  const counts = fc.record({
    [G1]: fc.nat(40),
    [G2]: fc.nat(40),
    [G3]: fc.nat(40),
  });

  it("add up, and give group 3 most of the time whenever it has a child", () => {
    fc.assert(
      fc.property(counts, (children) => {
        const minutes = minutesPlanned(children, AFC_PACK.panel);
        const total = minutes[G1] + minutes[G2] + minutes[G3];
        const nobody = children[G1] + children[G2] + children[G3] === 0;
        expect(total).toBe(children[G3] === 0 && nobody ? 0 : AFC_PACK.panel.minutes);
        if (children[G3] > 0) expect(minutes[G3]).toBeGreaterThan(minutes[G1] + minutes[G2]);
        for (const group of GROUPS_IN_ORDER) if (children[group] === 0) expect(minutes[group]).toBe(0);
      }),
    );
  });
});

describe("the time of a meeting by group", () => {
  const item = fc.record({
    group: fc.constantFrom(G1, G2, G3, null),
    position: fc.nat(99),
    state: fc.constantFrom(...Object.values(AgendaItemState)),
    secondsSpent: fc.nat(7200),
  });

  it("AFC-110: sets the minutes of each group against its plan, and adds up going back to a child", () => {
    const [first, , third] = timeByGroup(
      [
        { group: G1, position: 1, state: AgendaItemState.DISCUSSED, secondsSpent: 150 },
        { group: G1, position: 2, state: AgendaItemState.LISTED, secondsSpent: 50 },
        { group: G3, position: 1, state: AgendaItemState.DEFERRED, secondsSpent: 59 },
      ],
      AFC_PACK.panel,
    );
    expect(first).toEqual({ group: G1, minutesPlanned: 48, minutesSpent: 3, items: 2, settled: 1 });
    expect(third).toEqual({ group: G3, minutesPlanned: 72, minutesSpent: 0, items: 1, settled: 1 });
  });

  it("loses no child and gives no more time than was spent", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const groups = timeByGroup(items, AFC_PACK.panel);
        const sum = (of: (one: (typeof groups)[number]) => number) => groups.reduce((total, one) => total + of(one), 0);
        expect(sum((one) => one.items)).toBe(items.length);
        expect(sum((one) => one.settled)).toBe(items.filter(({ state }) => isSettled(state)).length);
        expect(sum((one) => one.minutesSpent) * 60).toBeLessThanOrEqual(
          items.reduce((total, { secondsSpent }) => total + secondsSpent, 0),
        );
      }),
    );
  });
});

describe("what puts a child on the agenda", () => {
  const facts = {
    status: EntryStatus.ACTIVE,
    wasEverDiscussed: true,
    deferredAtPrevious: false,
    reviewOn: null,
    removalProposed: false,
    isBackFromBoard: false,
    heldOn: plainDate("2026-12-02"),
  };

  it("is being new, carried, due for review or proposed for removal", () => {
    expect(agendaKind(facts)).toBeNull();
    expect(agendaKind({ ...facts, status: EntryStatus.ADDED, wasEverDiscussed: false })).toBe(AgendaItemKind.NEW);
    expect(agendaKind({ ...facts, deferredAtPrevious: true })).toBe(AgendaItemKind.CARRIED);
    expect(agendaKind({ ...facts, reviewOn: plainDate("2026-12-02") })).toBe(AgendaItemKind.REVIEW);
    expect(agendaKind({ ...facts, reviewOn: plainDate("2026-12-03") })).toBeNull();
    const proposed = { ...facts, status: EntryStatus.REMOVAL_PROPOSED, removalProposed: true };
    expect(agendaKind({ ...proposed, deferredAtPrevious: true })).toBe(AgendaItemKind.REMOVAL);
  });

  it("is never an imported child by itself, nor one who has left", () => {
    expect(agendaKind({ ...facts, wasEverDiscussed: false })).toBeNull();
    expect(agendaKind({ ...facts, status: EntryStatus.REMOVED, deferredAtPrevious: true })).toBeNull();
    expect(agendaKind({ ...facts, status: EntryStatus.VOIDED, removalProposed: true })).toBeNull();
  });
});

describe("adding a child by hand", () => {
  const facts = {
    meetingState: MeetingState.AGENDA_DRAFT,
    entryStatus: EntryStatus.ACTIVE,
    isOnAgenda: false,
    agreedByChair: false,
  };

  it("needs the chair once the agenda is out, and is then late", () => {
    expect(decideAgendaAddition(facts)).toEqual({ allowed: true });
    const circulated = { ...facts, meetingState: MeetingState.CIRCULATED };
    expect(decideAgendaAddition(circulated)).toEqual({ allowed: false, rule: "LATE_ITEM_NEEDS_CHAIR" });
    expect(decideAgendaAddition({ ...circulated, agreedByChair: true })).toEqual({ allowed: true });
    expect(isLateAddition(MeetingState.CIRCULATED)).toBe(true);
    expect(isLateAddition(MeetingState.IN_SESSION)).toBe(true);
    expect(isLateAddition(MeetingState.AGENDA_DRAFT)).toBe(false);
  });

  it.each([
    [{ isOnAgenda: true }, "ITEM_ALREADY_ON_AGENDA"],
    [{ meetingState: MeetingState.CLOSED }, "MEETING_CLOSED_IS_LOCKED"],
    [{ meetingState: MeetingState.CANCELLED }, "TRANSITION_NOT_ALLOWED"],
    [{ entryStatus: EntryStatus.REMOVED }, "ENTRY_NOT_EDITABLE"],
  ])("is refused for %o by %s", (change, refusal) => {
    expect(decideAgendaAddition({ ...facts, ...change })).toEqual({ allowed: false, rule: refusal });
  });

  it("and moving or taking off, end when the agenda goes out", () => {
    expect(decideAgendaChange(MeetingState.AGENDA_DRAFT).allowed).toBe(true);
    expect(decideAgendaChange(MeetingState.CIRCULATED).allowed).toBe(false);
    expect(decideAgendaChange(MeetingState.CLOSED)).toEqual({ allowed: false, rule: "MEETING_CLOSED_IS_LOCKED" });
  });
});
