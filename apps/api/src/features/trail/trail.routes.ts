import { isPlainDate, may } from "@rome/procedure";
import { type Request, type Response, Router } from "express";
import { leaveRefusal } from "../../platform/audit/leave-refusal.js";
import { mustSignInAgain } from "../../platform/auth/take-out-file.js";
import type { RequestContext } from "../../platform/context.js";
import type { TrailFilter } from "./trail.types.js";
import { trailCsv } from "./trail-csv.js";
import { TrailKind } from "./trail-kind.js";

/** The trail goes out here: GET /trail/trail.csv, with the page's own filter. */
export function trailRoutes(contextOf: (request: Request) => Promise<RequestContext>): Router {
  const router = Router();
  router.get("/trail/trail.csv", async (request: Request, response: Response) => {
    response.setHeader("cache-control", "no-store");
    const ctx = await contextOf(request);
    if (!ctx.viewer) return void response.status(401).json({ message: "Sign in to go on." });
    if (!may(ctx.viewer.roles, "trail")) {
      await leaveRefusal(ctx, "trail", "FORBIDDEN", request.query);
      return void response.status(403).json({ message: "Your role does not include this." });
    }
    if (mustSignInAgain(ctx.viewer, request, response, "/trail")) return;
    const csv = await trailCsv(ctx, filterOf(request.query));
    if (csv === null) {
      await leaveRefusal(ctx, "trail", "NOT_FOUND", request.query);
      return void response
        .status(404)
        .json({ message: "There is no child of that reference. Check it and try again." });
    }
    response.setHeader("content-type", "text/csv; charset=utf-8");
    response.setHeader("content-disposition", 'attachment; filename="trail.csv"');
    response.setHeader("x-content-type-options", "nosniff");
    response.send(csv);
  });
  return router;
}

function filterOf(query: Request["query"]): TrailFilter {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const day = (value: unknown) => (typeof value === "string" && isPlainDate(value) ? value : null);
  return {
    personId: text(query.person),
    kind: Object.values(TrailKind).find((kind) => kind === query.kind) ?? null,
    from: day(query.from),
    until: day(query.until),
    reference: text(query.reference),
  };
}
