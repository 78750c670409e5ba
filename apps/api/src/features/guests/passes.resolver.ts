import { alternateUntil, type HeldPass, itemPlaces, letsIn, PassKind, panelOf } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { agendasOf } from "../agenda/index.js";
import { type Meeting, meetingInSight } from "../meetings/index.js";
import { seatsById, Viewer } from "../people/index.js";
import { MeetingPass, type PassItem } from "./guests.types.js";

@Resolver(() => Viewer)
export class ViewerPassesResolver {
  @FieldResolver(() => [MeetingPass], { description: "The meetings you are let into for a time, soonest first." })
  async passes(@Ctx() ctx: RequestContext): Promise<MeetingPass[]> {
    const shown = await Promise.all(requireViewer(ctx).passes.map((pass) => passShown(ctx, pass)));
    return shown
      .filter((pass) => pass !== null)
      .toSorted((one, other) => one.meeting.heldOn.localeCompare(other.meeting.heldOn));
  }
}

async function passShown(ctx: RequestContext, pass: HeldPass): Promise<MeetingPass | null> {
  const meeting = await meetingInSight(ctx, pass.meetingId);
  if (!meeting) return null;
  const rule = panelOf(ctx.pack);
  const { kind, standing, hasAccepted } = pass;
  return {
    kind,
    standing,
    hasAccepted,
    until: pass.closedOn ? alternateUntil(pass.closedOn, rule) : null,
    daysAfterClose: kind === PassKind.ALTERNATE ? rule.alternateDaysAfterClose : 0,
    seat: pass.seatId ? await load(ctx, seatsById, pass.seatId) : null,
    meeting,
    items: kind === PassKind.GUEST ? await itemsShown(ctx, pass, meeting) : [],
  };
}

/** Number and planned time of a guest's items at any time; the items themselves only while the pass lets them in (Q24). */
async function itemsShown(ctx: RequestContext, pass: HeldPass, meeting: Meeting): Promise<PassItem[]> {
  const agenda = await load(ctx, agendasOf, meeting.id);
  const places = itemPlaces(meeting.startsAt, agenda, panelOf(ctx.pack));
  return places
    .filter(({ itemId }) => pass.itemIds.includes(itemId))
    .map(({ itemId, number, aboutAt }) => ({
      number,
      aboutAt,
      item: letsIn(pass) ? (agenda.find(({ id }) => id === itemId) ?? null) : null,
    }));
}
