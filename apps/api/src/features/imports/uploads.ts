import { type Request, type Response, Router } from "express";
import type { RequestContext } from "../../platform/context.js";

/** Files come in here: POST /uploads with one file. */
export function uploads(contextOf: (request: Request) => Promise<RequestContext>): Router {
  const router = Router();
  router.post("/uploads", async (request: Request, response: Response) => {
    const ctx = await contextOf(request);
    if (!ctx.viewer) response.status(401).json({ message: "Sign in to go on." });
    else response.status(501).json({ message: "Uploads are not ready." });
  });
  return router;
}
