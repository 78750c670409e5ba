import type { Tx } from "../../../platform/database/tx.js";
import type { GroupedItem } from "../../agenda/index.js";
import { groupsOf } from "../../meetings/index.js";
import type { ChangedChild, Cover, PaperPart, RegisterLine, ServiceActions } from "../paper-content.js";
import { childPage, type FrozenLine } from "./child-page.js";
import type { Snapshot } from "./keep-paper.js";
import type { CaseFacts, OwnedAction } from "./read-facts.js";

/** The register as it was frozen for a meeting, with what changed since the last panel. */
export interface Circulated {
  snapshot: Snapshot;
  lines: readonly { entryId: string; line: FrozenLine }[];
  /** Every child of whom something changed since the last panel, those who left the register too. */
  changed: readonly (ChangedChild & { entryId: string })[];
}

/** Everything a paper says, gathered. */
export interface Gathered {
  cover: Cover;
  items: readonly GroupedItem[];
  circulated: Circulated;
  facts: ReadonlyMap<string, CaseFacts>;
  actions: readonly (readonly OwnedAction[])[];
}

/** The parts of a paper in their order: cover, changes, agenda, a page for each child on it, actions, register. */
export function partsOf(tx: Tx, gathered: Gathered): PaperPart[] {
  const { cover, items, circulated, actions } = gathered;
  const { lines, changed } = circulated;
  const lineOf = new Map(lines.map((line) => [line.entryId, line]));
  const groups = groupsOf(items, tx.ctx.pack).map((group) => ({
    ...group,
    items: group.items.map((item, index) => ({
      item,
      place: `${group.number}.${index + 1}`,
      held: lineOf.get(item.entryId),
    })),
  }));
  return [
    { kind: "COVER", entryId: null, content: cover },
    { kind: "CHANGES", entryId: null, content: { children: changed.map(changedChild) } },
    { kind: "AGENDA", entryId: null, content: { groups: groups.map(agendaGroup) } },
    ...groups.flatMap((group) => childPages(gathered, group.items)),
    { kind: "ACTIONS", entryId: null, content: { services: byService(actions.flat()) } },
    { kind: "REGISTER", entryId: null, content: { children: lines.map(({ line }) => registerLine(line)) } },
  ];
}

type Group = ReturnType<typeof groupsOf>[number];

/** A child of the agenda with its place there, and its line of the register as circulated; none where the child is not on it. */
interface Placed {
  item: Group["items"][number];
  place: string;
  held: Gathered["circulated"]["lines"][number] | undefined;
}

function agendaGroup(group: Omit<Group, "items"> & { items: readonly Placed[] }) {
  return {
    heading: group.group ? `Group ${group.number}: ${group.name}` : group.name,
    minutes: group.minutesPlanned,
    items: group.items.map(({ item, place, held }) => ({
      place,
      ...namedBy(held?.line),
      schoolYear: held?.line.schoolYear ?? "",
      why: item.why,
    })),
  };
}

function childPages({ facts, circulated }: Gathered, placed: readonly Placed[]): PaperPart[] {
  const changesOf = new Map(circulated.changed.map(({ entryId, changes }) => [entryId, changes]));
  return placed.flatMap(({ item, place, held }) => {
    const about = facts.get(item.entryId);
    if (!about || !held) return [];
    return [childPage({ ...held, place, why: item.why, changes: changesOf.get(item.entryId) ?? [], facts: about })];
  });
}

function changedChild({ reference, name, changes }: ChangedChild): ChangedChild {
  return { reference, name, changes: changes.map(({ label, before, after }) => ({ label, before, after })) };
}

function byService(actions: readonly OwnedAction[]): ServiceActions[] {
  return [...Map.groupBy(actions, ({ service }) => service)]
    .toSorted(([one], [other]) => one.localeCompare(other, "en-GB"))
    .map(([service, owned]) => ({ service, actions: owned.map(({ line }) => line) }));
}

function registerLine(line: FrozenLine): RegisterLine {
  const { group = null, school = null, hours = null, leadService = null } = line;
  return { ...namedBy(line), schoolYear: line.schoolYear ?? "", group, school, hours, leadService };
}

/** How a child is named in a paper. */
export function namedBy(line: FrozenLine | undefined): { reference: string; name: string } {
  return { reference: line?.reference ?? "", name: line?.name ?? "" };
}
