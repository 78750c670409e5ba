import { may } from "@rome/procedure";
import { type Request, type Response, Router } from "express";
import { leaveRefusal } from "../../platform/audit/leave-refusal.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { readOwnMark } from "./copies/ask-for-copies.js";
import { type Opened, openPage } from "./open-paper.js";
import { openPdf } from "./open-pdf.js";
import { markStyle } from "./render/copy-mark.js";
import { PAPERS_STYLE, PAPERS_STYLE_PATH } from "./render/document.js";
import { messagePage } from "./render/message-page.js";

type ContextOf = (request: Request) => Promise<RequestContext>;

const HOME = { to: "/", text: "Go to the register" };
/** Seconds after which a page that waits for a paper looks again. */
const LOOK_AGAIN = 5;

/** The papers of meetings, each reader's own copy: GET /papers/:id on screen, GET /papers/:id.pdf, and their style sheets. */
export function papersRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get(PAPERS_STYLE_PATH, (_request, response) => {
    response.setHeader("cache-control", "public, max-age=3600");
    response.type("css").send(PAPERS_STYLE);
  });
  router.get("/papers/:id/mark.css", async (request, response) => {
    const ctx = await permitted(contextOf, request, response);
    if (!ctx) return;
    response.setHeader("cache-control", "no-store");
    response.type("css").send(markStyle(await reading(ctx, readOwnMark)));
  });
  router.get("/papers/:file", async (request, response) => {
    const ctx = await permitted(contextOf, request, response);
    if (!ctx) return;
    const file = String(request.params.file);
    response.setHeader("cache-control", "no-store");
    if (!file.endsWith(".pdf"))
      return send(response, await openPage(ctx, file), (page) => response.type("html").send(page));
    const opened = await openPdf(ctx, file.slice(0, -".pdf".length));
    send(response, opened, ({ name, content }) => {
      response.setHeader("content-disposition", `inline; filename="${name}"`);
      response.type("application/pdf").send(content);
    });
  });
  return router;
}

function send<T>(response: Response, opened: Opened<T>, handOut: (content: T) => unknown): void {
  if (opened.is === "HERE") handOut(opened.content);
  else if (opened.is === "GONE") say(response, 404, "We could not find that paper", "Open it from its meeting.");
  else if (opened.is === "PAGE_ONLY")
    say(
      response,
      404,
      "There is no PDF",
      "This register makes no PDFs. Read the paper on screen, and print it from there.",
    );
  else {
    response.setHeader("refresh", String(LOOK_AGAIN));
    response.setHeader("retry-after", String(LOOK_AGAIN));
    say(
      response,
      503,
      "This paper is being made",
      "It takes a minute or two. This page looks again by itself, and you may leave it.",
    );
  }
}

async function permitted(contextOf: ContextOf, request: Request, response: Response): Promise<RequestContext | null> {
  const ctx = await contextOf(request);
  if (ctx.viewer && may(ctx.viewer.roles, "meetingPaper")) return ctx;
  if (ctx.viewer) await leaveRefusal(ctx, "meetingPaper", "FORBIDDEN", request.params);
  if (ctx.viewer) say(response, 403, "You cannot read this", "Your role does not include the papers of the panel.");
  else say(response, 401, "Sign in to read this", "Sign in to the register, then open the paper from its meeting.");
  return null;
}

function say(response: Response, status: number, heading: string, words: string): void {
  response.setHeader("cache-control", "no-store");
  response
    .status(status)
    .type("html")
    .send(messagePage(heading, words, HOME));
}
