import { addDays, instantInLondon, mayAs, type PlainDate } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { type Connection, pageOf } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { readTrail } from "./trail.reading.js";
import type { TrailEvent, TrailFilter } from "./trail.types.js";
import { findTrailOfChild } from "./trail-of-child.js";

/** Which page of the trail is asked for. */
export interface TrailPage {
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

/** Who looked at a child, changed, took out or was refused it; null when there is none of that reference. Asking leaves its own event. */
export async function whoLooked(
  ctx: RequestContext,
  reference: string,
  filter: TrailFilter,
  page: TrailPage,
): Promise<Connection<TrailEvent> | null> {
  return await reading(ctx, async (tx) => {
    const child = await findTrailOfChild(tx, reference);
    if (!child) return null;
    const found = await readTrail(tx, { ...asked(ctx, "whoLooked", filter), child, ...page });
    recordRead(tx, { act: "whoLooked", entity: "Child", entityId: child.childId, count: found.nodes.length });
    return found;
  });
}

/** One page of the whole trail of the authority, newest first. Asking leaves its own event. */
export async function trailPage(
  ctx: RequestContext,
  filter: TrailFilter,
  page: TrailPage,
): Promise<Connection<TrailEvent>> {
  return await reading(ctx, async (tx) => {
    const child = filter.reference ? await findTrailOfChild(tx, filter.reference) : null;
    const isNowhere = Boolean(filter.reference) && !child;
    const found = isNowhere
      ? pageOf<TrailEvent>([], 1, () => [], 0, false)
      : await readTrail(tx, { ...asked(ctx, "trail", filter), child, ...page });
    recordRead(tx, { act: "trail", entity: "AuditEvent", childId: child?.childId ?? null, count: found.nodes.length });
    return found;
  });
}

/** The conditions of a filter. Whoever may see their own acts only sees those, whatever they ask for. */
export function asked(ctx: RequestContext, act: "whoLooked" | "trail", filter: TrailFilter) {
  const viewer = requireViewer(ctx);
  const seesAll = mayAs(viewer.roles, act);
  return {
    personId: seesAll ? personOf(filter) : viewer.personId,
    kind: filter.kind ?? null,
    from: filter.from ? startOf(filter.from) : null,
    until: filter.until ? startOf(addDays(filter.until, 1)) : null,
  };
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

function personOf({ personId }: TrailFilter): string | null {
  return personId ? (fromGlobalId("Person", personId) ?? NOBODY) : null;
}

function startOf(day: PlainDate): Date {
  return new Date(instantInLondon(day, "00:00"));
}
