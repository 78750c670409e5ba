import type { IncomingHttpHeaders } from "node:http";
import { inForceOn, instantInLondon, isPlainDate, seesAs, todayInLondon } from "@rome/procedure";
import { GraphQLError } from "graphql";
import type { RequestContext } from "./context.js";

/** The header with which a client asks for the register as it stood: a day and time in London, or an instant with its zone. */
const HEADER = "x-as-at";

/**
 * The context of a request that asks for the register as it stood at a past instant; the same one when it asks for now.
 * Everything it reads is read there, `today` is that day, and nothing can be written. Who may see what is decided as of now.
 */
export function lookingBack(ctx: RequestContext, headers: IncomingHttpHeaders): RequestContext {
  const asked = headers[HEADER];
  if (asked === undefined || !ctx.viewer) return ctx;
  if (!seesAs(ctx.viewer.roles, "past")) throw refusal("FORBIDDEN", 403, "Your role does not include this.");
  const asAt = instantOf(String(asked));
  if (Number.isNaN(asAt.getTime()) || asAt > ctx.now)
    throw refusal("BAD_USER_INPUT", 400, "Give a moment that has passed, as 2026-11-03T10:00.");
  const today = todayInLondon(asAt.getTime());
  return { ...ctx, asAt, today, pack: inForceOn(ctx.procedures, today) };
}

function instantOf(text: string): Date {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  if (day && time && isPlainDate(day)) return new Date(instantInLondon(day, time));
  return new Date(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : Number.NaN);
}

/** The refusal of what is kept as it stands now only. */
export function noPast(): GraphQLError {
  return new GraphQLError("This is kept as it stands now only. Go back to now.", { extensions: { code: "NO_PAST" } });
}

function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
