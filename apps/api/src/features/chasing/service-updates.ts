import { isHeard, panelOf, updateStanding } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { servicesById } from "../people/index.js";
import type { ServiceUpdate } from "./chasing.types.js";
import type { NilReturn } from "./nil-return.entity.js";
import { readNilReturns } from "./nil-returns.reading.js";
import { readReferralsSent, readServiceFigures } from "./service-figures.js";

/** How a service stands before a meeting, with the nil return that stands; the service itself is loaded after it. */
export type Standing = Omit<ServiceUpdate, "service"> & { serviceId: string; nilReturn: NilReturn | null };

/** How every service stands before each meeting, by name: updates, nil returns and referrals (AFC-33, AFC-117). */
async function standingsOfMeetings(ctx: RequestContext, meetingIds: readonly string[]): Promise<Standing[][]> {
  return await reading(ctx, async (tx) => {
    const [figures, returns, sent] = await Promise.all([
      readServiceFigures(tx),
      readNilReturns(tx, meetingIds),
      readReferralsSent(tx, meetingIds, panelOf(ctx.pack).rhythmDays),
    ]);
    return meetingIds.map((meetingId) =>
      figures.map(({ awaited, heard, ...shown }) => {
        const isIts = (row: { meetingId: string; serviceId: string }) =>
          row.meetingId === meetingId && row.serviceId === shown.serviceId;
        const nilReturn = returns.find(isIts) ?? null;
        const standing = updateStanding({ awaited, heard, drafts: shown.drafts, hasNilReturn: nilReturn !== null });
        const referralsSent = sent.find(isIts)?.count ?? 0;
        return { ...shown, meetingId, nilReturn, standing, isHeard: isHeard(standing), referralsSent };
      }),
    );
  });
}

/** The same with each service itself. */
export async function serviceUpdatesOf(ctx: RequestContext, meetingId: string): Promise<(ServiceUpdate & Standing)[]> {
  const standings = await load(ctx, standingsOfMeetings, meetingId);
  const services = await Promise.all(standings.map(({ serviceId }) => load(ctx, servicesById, serviceId)));
  return standings.flatMap((standing, index) => {
    const service = services[index];
    return service ? [{ ...standing, service }] : [];
  });
}
