import { type Act, may, RULES } from "@rome/procedure";
import { type Request, type Response, Router } from "express";
import { leaveRefusal } from "../../platform/audit/leave-refusal.js";
import { mustSignInAgain } from "../../platform/auth/take-out-file.js";
import type { RequestContext } from "../../platform/context.js";
import { type Destination, destinationOf } from "../sharing/index.js";
import { type Exported, exportMinutes, exportSheet } from "./export-word.js";

type ContextOf = (request: Request) => Promise<RequestContext>;

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Minutes and action sheets go out here: GET /meetings/:id/minutes.docx and GET /meetings/:id/action-sheet.docx. */
export function minutesRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get("/meetings/:id/minutes.docx", async (request, response) => {
    await give(contextOf, request, response, "minutes", exportMinutes, "minutes");
  });
  router.get("/meetings/:id/action-sheet.docx", async (request, response) => {
    await give(contextOf, request, response, "meeting", exportSheet, "action-sheet");
  });
  return router;
}

async function give(
  contextOf: ContextOf,
  request: Request,
  response: Response,
  act: Act,
  make: (ctx: RequestContext, meetingId: string, goes: Destination) => Promise<Exported>,
  page: string,
): Promise<void> {
  response.setHeader("cache-control", "no-store");
  const ctx = await contextOf(request);
  if (!ctx.viewer) return void response.status(401).json({ message: "Sign in to go on." });
  if (!may(ctx.viewer.roles, act)) {
    await leaveRefusal(ctx, act, "FORBIDDEN", request.params);
    return void response.status(403).json({ message: "Your role does not include this." });
  }
  if (mustSignInAgain(ctx.viewer, request, response, `/meetings/${request.params.id}/${page}`)) return;
  const goes = destinationOf(request.query);
  if (!goes) return void response.status(422).json({ message: RULES.SHARING_NEEDS_CHOICE.says });
  const file = await make(ctx, String(request.params.id), goes);
  if (!file) return void response.status(404).json({ message: "We could not find that. Go back and choose it again." });
  if ("code" in file) return void response.status(422).json({ message: file.message });
  response.setHeader("content-type", WORD);
  response.setHeader("content-disposition", `attachment; filename="${file.name}"`);
  response.setHeader("x-content-type-options", "nosniff");
  response.send(file.content);
}
