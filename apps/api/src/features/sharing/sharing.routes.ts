import { may } from "@rome/procedure";
import { type Request, type Response, Router } from "express";
import { leaveRefusal } from "../../platform/audit/leave-refusal.js";
import { mustSignInAgain } from "../../platform/auth/take-out-file.js";
import type { RequestContext } from "../../platform/context.js";
import { sharingCsv } from "./sharing-csv.js";

/** The sharing log goes out here: GET /sharing/log.csv. */
export function sharingRoutes(contextOf: (request: Request) => Promise<RequestContext>): Router {
  const router = Router();
  router.get("/sharing/log.csv", async (request: Request, response: Response) => {
    const ctx = await contextOf(request);
    if (!ctx.viewer) return void response.status(401).json({ message: "Sign in to go on." });
    if (!may(ctx.viewer.roles, "sharings")) {
      await leaveRefusal(ctx, "sharings", "FORBIDDEN", {});
      return void response.status(403).json({ message: "Your role does not include this." });
    }
    if (mustSignInAgain(ctx.viewer, request, response, "/sharing")) return;
    response.setHeader("content-type", "text/csv; charset=utf-8");
    response.setHeader("content-disposition", 'attachment; filename="sharing-log.csv"');
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cache-control", "no-store");
    response.send(await sharingCsv(ctx));
  });
  return router;
}
