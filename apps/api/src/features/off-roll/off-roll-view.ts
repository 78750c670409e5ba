import {
  type CaseWorld,
  type DeletionGround,
  decideOffRollRequest,
  EnquiryState,
  grantWords,
  groundOf,
  groundsOn,
  hasGrantor,
  may,
  type OffRollRoute,
} from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import type { Enquiry } from "../enquiries/index.js";
import { permissionsOfEnquiries } from "./off-roll.reading.js";
import type { OffRoll, RouteOffRoll } from "./off-roll.types.js";
import { unmetToday, worldsOfEnquiries } from "./off-roll-worlds.js";

const OPEN: readonly string[] = ["REQUESTED", "CHECKING", "GRANTED"];

/** How an enquiry stands with leaving the roll: every way there is, what each still wants, and what was asked for. */
export async function offRollOf(ctx: RequestContext, enquiry: Enquiry): Promise<OffRoll> {
  const [permissions, world] = await Promise.all([
    load(ctx, permissionsOfEnquiries, enquiry.id),
    load(ctx, worldsOfEnquiries, enquiry.id),
  ]);
  const isOpen = permissions.some(({ state }) => OPEN.includes(state));
  const request = decideOffRollRequest({ isOpen, onRoll: enquiry.onRoll });
  const mayAsk = may(requireViewer(ctx).roles, "requestOffRollPermission") && enquiry.state !== EnquiryState.CLOSED;
  return {
    routes: world ? ctx.pack.offRoll.map((route) => routeIn(ctx, route, world)) : [],
    permissions,
    viewerCanRequest: mayAsk && request.allowed && ctx.pack.offRoll.length > 0,
  };
}

/** A route as a page shows it; what is missing is judged on its first ground. */
function routeIn(ctx: RequestContext, route: OffRollRoute, world: CaseWorld): RouteOffRoll {
  return { ...routeWords(ctx, route), unmet: unmetToday(ctx, route, route.grounds[0] ?? "", world) };
}

/** What the procedure says of a route, without a child. */
export function routeWords(ctx: RequestContext, route: OffRollRoute): Omit<RouteOffRoll, "unmet"> {
  const { code, label, source, grantorWords, ctf, instructions } = route;
  const grounds = route.grounds.map((ground) => groundToday(ctx, ground)).filter((ground) => ground !== undefined);
  return {
    code,
    label,
    source,
    grantorWords,
    ctf,
    instructions,
    grounds,
    grant: grantWords(route),
    needsGrantor: hasGrantor(route),
  };
}

/** A ground of the regulations in force today. */
export function groundToday(ctx: RequestContext, code: string): DeletionGround | undefined {
  return groundOf(groundsOn(ctx.today).set, code);
}
