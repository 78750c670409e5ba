import { json, type NextFunction, type Request, type Response, Router } from "express";
import type { DataSource } from "typeorm";
import type { RequestContext } from "../../platform/context.js";
import { shownForm } from "./forms.js";
import { givenInPublic, isTrap } from "./given-in-public.js";
import { findPublicDoor, type PublicDoor, publicForm } from "./public-door.js";
import { publicLimits } from "./public-limits.js";
import { sendInPublic } from "./send-in-public.js";

const THANKS =
  "Thank you. We have received what you told us, and somebody will look into it. We may not be able to tell you what comes of it.";
const NO_FORM = "There is no form here. Ask your council whom to tell.";
const TOO_OFTEN = "Too much has been sent from here for now. Try again later, or ring your council.";

/**
 * The public way in, without sign-in or cookies: GET /tell-us/:authority/form and POST /tell-us/:authority. The answer to
 * what was sent is the same whoever the child is, and holds no reference; no address of the sender is kept (SUF-18).
 */
export function tellUs(db: DataSource, contextFor: (request: Request, door: PublicDoor) => RequestContext): Router {
  const router = Router();
  const mayGoOn = publicLimits();
  router.get("/tell-us/:authority/form", async (request: Request, response: Response) => {
    const open = await opened(request);
    response.setHeader("cache-control", "no-store");
    if (!open) response.status(404).json({ message: NO_FORM });
    else {
      const { ctx, form } = open;
      response.json({ authority: ctx.viewer?.authorityName, form: shownForm(ctx.pack, form) });
    }
  });
  router.post("/tell-us/:authority", limited, json({ limit: "64kb" }), async (request: Request, response: Response) => {
    const open = await opened(request);
    if (!open) return void response.status(404).json({ message: NO_FORM });
    if (isTrap(request.body)) return void response.json({ message: THANKS });
    const errors = await sendInPublic(open.ctx, open.form, givenInPublic(request.body));
    if (errors.length === 0) response.json({ message: THANKS });
    else response.status(400).json({ problems: errors.map(({ field, message }) => ({ field, message })) });
  });
  return router;

  async function opened(request: Request) {
    const door = await findPublicDoor(db, String(request.params.authority).toUpperCase());
    const ctx = door ? contextFor(request, door) : null;
    const form = ctx ? publicForm(ctx.pack) : null;
    return ctx && form ? { ctx, form } : null;
  }

  async function limited(request: Request, response: Response, next: NextFunction): Promise<void> {
    if (await mayGoOn(request.ip ?? "", String(request.params.authority))) next();
    else response.status(429).json({ message: TOO_OFTEN });
  }
}
