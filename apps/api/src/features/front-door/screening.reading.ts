import { CmeReferralState, may, RULES, routeTo, settledBy } from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { inOrder } from "../../platform/graphql/load.js";
import { type Service, servicesById } from "../people/index.js";
import { readEntries } from "../register/index.js";
import type { CmeReferral } from "./cme-referral.entity.js";
import { findForm } from "./forms.js";
import { readChildren } from "./front-door.reading.js";
import type { ChildScreening } from "./front-door.types.js";
import { type ScreenedChild, screenChild } from "./screening.js";

/** What screening a waiting referral would find today, for those who screen; empty for everybody else and once it is answered. */
export async function readScreening(ctx: RequestContext, referral: CmeReferral): Promise<ChildScreening[]> {
  const form = findForm(ctx, referral.formCode);
  const isWaiting = referral.state === CmeReferralState.SUBMITTED;
  if (!form || !isWaiting || !may(requireViewer(ctx).roles, "screenReferral")) return [];
  const children = await reading(ctx, async (tx) => {
    const screened: ScreenedChild[] = [];
    for (const child of await readChildren(tx, [referral.id]))
      screened.push(await screenChild(tx, { referral, form, done: [] }, child));
    const ids = screened.flatMap(({ known }) => [known.entryId, ...known.close.map(({ child }) => child.liveEntryId)]);
    const entries = await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = ANY($2)", [
      tx.viewer.authorityId,
      ids.filter((id) => id !== null),
    ]);
    return screened.map((one) => ({ one, entries }));
  });
  const services = await servicesById(
    ctx,
    children.map(({ one }) => one.known.serviceId ?? "").filter((id) => id !== ""),
  );
  return children.map(({ one, entries }) => shown(ctx, one, entries, services));
}

function shown(
  ctx: RequestContext,
  { child, known, unmet, world }: ScreenedChild,
  entries: Awaited<ReturnType<typeof readEntries>>,
  services: readonly (Service | null)[],
): ChildScreening {
  const entryOf = (id: string | null) => (id ? (inOrder([id], entries, (entry) => entry.id)[0] ?? null) : null);
  return {
    child,
    isKnown: known.isKnown,
    entry: entryOf(known.entryId),
    service: services.find((service) => service?.id === known.serviceId) ?? null,
    closeMatches: known.close.flatMap(({ child: held, likeness, why }) => {
      const entry = entryOf(held.liveEntryId);
      return entry ? [{ reference: entry.reference, leadService: entry.leadService, likeness, why, entry }] : [];
    }),
    routing: known.isKnown ? null : (routeTo(world, ctx.pack)?.says ?? null),
    unmet: [
      ...(known.hasDied && !known.isKnown ? [{ code: "CHILD_HAS_DIED", ...RULES.CHILD_HAS_DIED, settledBy: [] }] : []),
      ...unmet.map(({ code, says, source, holds }) => ({
        ...{ code, says, source },
        settledBy: settledBy(holds, ctx.pack, requireViewer(ctx).roles),
      })),
    ],
  };
}
