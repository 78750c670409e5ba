import { orderAgenda } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import { type GroupedItem, readAgenda } from "../../agenda/index.js";
import { groupsOf, type Meeting } from "../../meetings/index.js";
import type { ChangedChild, Cover, PaperPart, RegisterLine, ServiceActions } from "../paper-content.js";
import { childPage, type FrozenLine } from "./child-page.js";
import { coverOf } from "./cover.js";
import { keepPaper, type Snapshot } from "./keep-paper.js";
import { type CaseFacts, type OwnedAction, readActionLines, readCaseFacts } from "./read-facts.js";

/** The register as it was frozen for a meeting, with what changed since the last panel. */
export interface Circulated {
  snapshot: Snapshot;
  lines: readonly { entryId: string; line: FrozenLine }[];
  /** Every child of whom something changed since the last panel, those who left the register too. */
  changed: readonly (ChangedChild & { entryId: string })[];
}

/** Freezes the papers of a meeting with its circulation: everything they say, as data (AFC-121, AFC-122, AFC-131, AFC-132). */
export async function freezePapers(tx: Tx, meeting: Meeting, circulated: Circulated): Promise<string> {
  const agenda = await readAgenda(tx, [meeting.id]);
  const items = orderAgenda(agenda).flatMap((group) => group.items);
  const lineOf = new Map(circulated.lines.map((line) => [line.entryId, line]));
  const entryIds = items.map((item) => item.entryId);
  const named = entryIds.map((id) => namedBy(lineOf.get(id)?.line));
  const facts = await readCaseFacts(tx, entryIds, named);
  const everyId = circulated.lines.map(({ entryId }) => entryId);
  const everyName = circulated.lines.map(({ line }) => namedBy(line));
  const actions = await readActionLines(tx, everyId, everyName);
  const cover = coverOf(tx, meeting, circulated.snapshot, {
    number: 0,
    reason: null,
    onAgenda: items.length,
    onRegister: circulated.lines.length,
  });
  const parts = partsOf(tx, { cover, items: agenda, circulated, facts: byId(entryIds, facts), actions });
  return await keepPaper(tx, {
    meetingId: meeting.id,
    snapshot: circulated.snapshot,
    number: 0,
    reason: null,
    parts,
  });
}

interface Gathered {
  cover: Cover;
  items: readonly GroupedItem[];
  circulated: Circulated;
  facts: ReadonlyMap<string, CaseFacts>;
  actions: readonly (readonly OwnedAction[])[];
}

function partsOf(tx: Tx, { cover, items, circulated, facts, actions }: Gathered): PaperPart[] {
  const { lines, changed } = circulated;
  const changesOf = new Map(changed.map(({ entryId, changes }) => [entryId, changes]));
  const lineOf = new Map(lines.map((line) => [line.entryId, line]));
  const groups = groupsOf(items, tx.ctx.pack);
  const placed = groups.flatMap((group) =>
    group.items.map((item, index) => ({ item, place: `${group.number}.${index + 1}`, held: lineOf.get(item.entryId) })),
  );
  const children = placed.flatMap(({ item, place, held }) => {
    const about = facts.get(item.entryId);
    if (!about || !held) return [];
    return [childPage({ ...held, place, why: item.why, changes: changesOf.get(item.entryId) ?? [], facts: about })];
  });
  const places = new Map(placed.map(({ item, place }) => [item.id, place]));
  return [
    { kind: "COVER", entryId: null, content: cover },
    { kind: "CHANGES", entryId: null, content: { children: changed.map(changedChild) } },
    {
      kind: "AGENDA",
      entryId: null,
      content: {
        groups: groups.map((group) => ({
          heading: group.group ? `Group ${group.number}: ${group.name}` : group.name,
          minutes: group.minutesPlanned,
          items: group.items.map((item) => ({
            place: places.get(item.id) ?? "",
            ...namedBy(lineOf.get(item.entryId)?.line),
            schoolYear: lineOf.get(item.entryId)?.line.schoolYear ?? "",
            why: item.why,
          })),
        })),
      },
    },
    ...children,
    { kind: "ACTIONS", entryId: null, content: { services: byService(actions.flat()) } },
    { kind: "REGISTER", entryId: null, content: { children: lines.map(({ line }) => registerLine(line)) } },
  ];
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

function namedBy(line: FrozenLine | undefined): { reference: string; name: string } {
  return { reference: line?.reference ?? "", name: line?.name ?? "" };
}

function byId<V>(ids: readonly string[], values: readonly V[]): ReadonlyMap<string, V> {
  return new Map(ids.flatMap((id, index) => (values[index] === undefined ? [] : [[id, values[index]] as const])));
}
