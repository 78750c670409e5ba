import { may } from "@rome/procedure";
import { type NextFunction, type Request, type Response, Router } from "express";
import multer, { MulterError } from "multer";
import { leaveRefusal } from "../../platform/audit/leave-refusal.js";
import { mustSignInAgain } from "../../platform/auth/take-out-file.js";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { fromGlobalId, toGlobalId } from "../../platform/graphql/global-id.js";
import { LIMITS, TOO_MANY_BYTES, UnreadableFile } from "./reading/unreadable-file.js";
import { upload } from "./upload.js";
import { readWhatToFix } from "./what-to-fix-download.js";

const NO_FILE = "Choose the register's file, then upload it.";
const NOT_WHOLE = "The file did not arrive whole: choose it and upload it again.";

/** Files come in here, and what was held out goes out: POST /uploads with one file, GET /imports/:id/what-to-fix.csv. */
export function uploads(contextOf: (request: Request) => Promise<RequestContext>): Router {
  const router = Router();
  const receive = multer({
    storage: multer.memoryStorage(),
    defParamCharset: "utf8",
    limits: { fileSize: LIMITS.fileBytes, files: 1, fields: 4, parts: 6, fieldSize: 1000, fieldNameSize: 100 },
  }).single("file");
  router.post("/uploads", async (request: Request, response: Response, next: NextFunction) => {
    // A form of another site cannot set this header.
    if (!request.headers["x-requested-with"])
      return refuse(request, response, 403, "This request came from another site. Open the register and try again.");
    const ctx = await permitted(contextOf, request, response);
    if (!ctx) return;
    receive(request, response, (fault: unknown) => {
      answerUpload(ctx, request, response, fault).catch(next);
    });
  });
  router.get("/imports/:id/what-to-fix.csv", async (request: Request, response: Response) => {
    const ctx = await permitted(contextOf, request, response);
    if (!ctx) return;
    if (mustSignInAgain(requireViewer(ctx), request, response, `/imports/${request.params.id}`)) return;
    const id = fromGlobalId("ImportRun", String(request.params.id));
    const csv = id ? await readWhatToFix(ctx, id) : null;
    if (csv === null)
      return refuse(request, response, 404, "We could not find that import. Go back and choose it again.");
    response.setHeader("content-type", "text/csv; charset=utf-8");
    response.setHeader("content-disposition", 'attachment; filename="what-to-fix.csv"');
    response.setHeader("cache-control", "no-store");
    response.send(csv);
  });
  return router;
}

async function permitted(
  contextOf: (request: Request) => Promise<RequestContext>,
  request: Request,
  response: Response,
): Promise<RequestContext | null> {
  const ctx = await contextOf(request);
  if (ctx.viewer && may(ctx.viewer.roles, "upload")) return ctx;
  if (ctx.viewer) await leaveRefusal(ctx, "upload", "FORBIDDEN", request.params);
  if (ctx.viewer) refuse(request, response, 403, "Your role does not include this.");
  else refuse(request, response, 401, "Sign in to go on.");
  return null;
}

async function answerUpload(ctx: RequestContext, request: Request, response: Response, fault: unknown): Promise<void> {
  if (fault instanceof MulterError && fault.code === "LIMIT_FILE_SIZE")
    return refuse(request, response, 413, TOO_MANY_BYTES);
  if (fault) return refuse(request, response, 422, NOT_WHOLE);
  if (!request.file) return refuse(request, response, 422, NO_FILE);
  try {
    const runId = await upload(ctx, { name: request.file.originalname, bytes: request.file.buffer });
    response.status(201).json({ importId: toGlobalId("ImportRun", runId) });
  } catch (reason) {
    if (!(reason instanceof UnreadableFile)) throw reason;
    refuse(request, response, reason.message === TOO_MANY_BYTES ? 413 : 422, reason.message);
  }
}

function refuse(request: Request, response: Response, status: number, message: string): void {
  // What is still coming in is let through unread, so that the sender gets to see the answer.
  request.resume();
  response.status(status).json({ message });
}
