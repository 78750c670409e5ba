import type { RequestContext } from "../../platform/context.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { forgetLoaded, load } from "../../platform/graphql/load.js";
import { type News, NewsKind } from "../../platform/live/news.js";
import { agendaItemsById } from "../agenda/index.js";
import { peopleById } from "../people/index.js";
import { entriesById } from "../register/index.js";
import { presentAt, writingsOfItems } from "./live.reading.js";
import type { MeetingNews, PresentPerson } from "./live.types.js";

/** News as a screen is told it: what travelled were ids, so what they stand for is read now, for this reader. */
export async function meetingNews(ctx: RequestContext, news: News): Promise<MeetingNews> {
  forgetLoaded(ctx);
  const { kind, itemId, field, byPersonId, meetingId } = news;
  const item = itemId ? await load(ctx, agendaItemsById, itemId) : null;
  const entry = item ? await load(ctx, entriesById, item.entryId) : null;
  const writings = item && kind === NewsKind.WRITING ? await load(ctx, writingsOfItems, item.id) : [];
  return {
    kind,
    itemId: item && toGlobalId("AgendaItem", item.id),
    entryReference: entry?.reference ?? null,
    byPersonId: byPersonId && toGlobalId("Person", byPersonId),
    at: new Date(news.at),
    writing: writings.find((one) => one.field === field) ?? null,
    here: kind === NewsKind.PRESENCE ? await peopleHere(ctx, meetingId) : null,
  };
}

/** Who is here now, with the child each looks at. */
export async function peopleHere(ctx: RequestContext, meetingId: string): Promise<PresentPerson[]> {
  const rows = await load(ctx, presentAt, meetingId);
  const here = await Promise.all(
    rows.map(async ({ personId, itemId, field, seenAt }) => {
      const person = await load(ctx, peopleById, personId);
      const item = itemId ? await load(ctx, agendaItemsById, itemId) : null;
      return person ? { person, item, field, seenAt } : null;
    }),
  );
  return here.filter((one) => one !== null);
}
