import { noticeLines, SharingForm } from "@rome/procedure";
import { recordExport } from "../../platform/audit/audit.js";
import { rolesInWords } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { csvText } from "../imports/index.js";
import { recordSharing } from "../sharing/index.js";
import { changeInWords } from "./shown-changes.js";
import { readTrail, type TrailWanted } from "./trail.reading.js";
import type { TrailEvent, TrailFilter } from "./trail.types.js";
import { KIND_WORDS, REFUSAL_WORDS } from "./trail-kind.js";
import { findTrailOfChild } from "./trail-of-child.js";
import { asked } from "./who-looked.js";

const HEADINGS = [
  "When",
  "Who",
  "Roles then",
  "What",
  "Whom",
  "What changed",
  "Kind",
  "Reference",
  "Records",
  "Fields revealed",
  "Reason",
  "Clause",
];
const PAGES = 100;

/** The trail as a CSV, newest first, up to ten thousand events; by references alone. Null when there is no child of that reference. */
export async function trailCsv(ctx: RequestContext, filter: TrailFilter): Promise<string | null> {
  return await reading(ctx, async (tx) => {
    const child = filter.reference ? await findTrailOfChild(tx, filter.reference) : null;
    if (filter.reference && !child) return null;
    const wanted = { ...asked(ctx, "trail", filter), child, first: 100, isCounted: false };
    const events = await readAll(tx, wanted);
    const names = await namesOf(tx, events);
    const what = child ? `The trail of ${filter.reference}` : "The trail";
    await recordSharing(tx, { form: SharingForm.CSV, what, childIds: child ? [child.childId] : [] });
    recordExport(tx, {
      act: "trail",
      entity: "AuditEvent",
      childId: child?.childId ?? null,
      count: events.length,
      what,
    });
    const rows = events.map((event) => cellsOf(event, names.get(event.personId) ?? ""));
    return csvText([...noticeLines(ctx.pack, null).map((line) => [line]), HEADINGS, ...rows]);
  });
}

async function readAll(tx: Tx, wanted: Omit<TrailWanted, "after">): Promise<TrailEvent[]> {
  const events: TrailEvent[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const read: Awaited<ReturnType<typeof readTrail>> = await readTrail(tx, { ...wanted, after });
    events.push(...read.nodes);
    if (!read.pageInfo.hasNextPage) break;
    after = read.pageInfo.endCursor;
  }
  return events;
}

async function namesOf(tx: Tx, events: readonly TrailEvent[]): Promise<ReadonlyMap<string, string>> {
  const people = await tx.rows<{ id: string; name: string }>(
    "SELECT p.id, p.name FROM person p WHERE p.authority_id = $1 AND p.id = ANY($2)",
    [tx.viewer.authorityId, [...new Set(events.map(({ personId }) => personId))]],
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}

function cellsOf(event: TrailEvent, name: string): string[] {
  return [
    event.at.toISOString(),
    name,
    rolesInWords(event.roles) ?? "",
    event.what,
    event.whom ?? "",
    event.changes.map(changeInWords).join("; "),
    KIND_WORDS[event.kind],
    event.reference ?? "",
    event.count === null ? "" : String(event.count),
    event.fields.join("; "),
    event.reason ?? "",
    event.clause ? (REFUSAL_WORDS[event.clause] ?? event.clause) : "",
  ];
}
