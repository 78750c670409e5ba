import { may, RULES } from "@rome/procedure";
import { type Request, type Response, Router } from "express";
import { mustSignInAgain } from "../../platform/auth/take-out-file.js";
import type { RequestContext } from "../../platform/context.js";
import { type CopyForm, fetchCopy } from "./release/fetch-copy.js";

const TYPES: Readonly<Record<CopyForm, string>> = { json: "application/json; charset=utf-8", pdf: "application/pdf" };

/** Released copies go out here: GET /subject-access-copies/:id.pdf and .json. */
export function subjectAccessRoutes(contextOf: (request: Request) => Promise<RequestContext>): Router {
  const router = Router();
  router.get(/^\/subject-access-copies\/([\w-]+)\.(json|pdf)$/, async (request: Request, response: Response) => {
    const ctx = await contextOf(request);
    response.setHeader("cache-control", "no-store");
    if (!ctx.viewer) return void response.status(401).json({ message: "Sign in to go on." });
    if (!may(ctx.viewer.roles, "subjectAccessRequest"))
      return void response.status(403).json({ message: "Your role does not include this." });
    if (mustSignInAgain(ctx.viewer, request, response, "/subject-access")) return;
    const form: CopyForm = request.params[1] === "pdf" ? "pdf" : "json";
    const copy = await fetchCopy(ctx, String(request.params[0]), form);
    if (!copy) return void response.status(404).json({ message: RULES.COPY_GONE.says });
    response.setHeader("content-type", TYPES[form]);
    response.setHeader("content-disposition", `attachment; filename="${copy.name}"`);
    response.setHeader("x-content-type-options", "nosniff");
    response.send(copy.content);
  });
  return router;
}
