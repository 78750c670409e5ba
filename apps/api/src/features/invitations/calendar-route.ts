import { addDays, may, panelOf } from "@rome/procedure";
import { type NextFunction, type Request, type Response, Router } from "express";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { calendarFeed } from "../../platform/mail/invitation.js";
import { makeContext, type PersonRow, type RegisterParts } from "../../platform/make-context.js";
import { readMeetings } from "../meetings/index.js";
import { invitationOf } from "./invitation-of.js";
import { hashOfToken } from "./renew-calendar-feed.js";

/** How long a meeting that was held stays in the calendar. */
const DAYS_KEPT = 90;
const MOST_MEETINGS = 200;

/** `/calendar/<secret>.ics`: the meetings of the panel for one person's calendar program, which signs in by the secret alone. */
export function calendarRoute(parts: RegisterParts): Router {
  const router = Router();
  router.get("/calendar/:file", async (request: Request, response: Response, next: NextFunction) => {
    try {
      const ctx = await contextOfFeed(parts, String(request.params.file));
      if (!ctx) {
        response
          .status(404)
          .type("text")
          .send("This calendar is no longer here. Make a new address on your account page.");
        return;
      }
      response.setHeader("cache-control", "private, no-store");
      response.type("text/calendar").send(await feedOf(ctx));
    } catch (fault) {
      next(fault);
    }
  });
  return router;
}

/** The person whose secret it is, while they still may see meetings and there is a panel; null for anything else. */
async function contextOfFeed(parts: RegisterParts, file: string): Promise<RequestContext | null> {
  const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  if (!token) return null;
  const [row] = (await parts.db.query("SELECT * FROM find_calendar_feed($1)", [hashOfToken(token)])) as PersonRow[];
  const ctx = row && may(row.roles ?? [], "meetings") ? makeContext(parts, row, "calendar") : null;
  return ctx?.pack.panel ? ctx : null;
}

async function feedOf(ctx: RequestContext): Promise<string> {
  const meetings = await reading(ctx, (tx) =>
    readMeetings(tx, `WHERE m.authority_id = $1 AND m.held_on >= $2 ORDER BY m.held_on LIMIT ${MOST_MEETINGS}`, [
      addDays(ctx.today, -DAYS_KEPT),
    ]),
  );
  const invitations = meetings.map((meeting) => invitationOf(meeting, ctx));
  return calendarFeed(panelOf(ctx.pack).name, invitations, ctx.now.getTime());
}
