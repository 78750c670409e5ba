import { type Act, may, RULES } from "@rome/procedure";
import { type NextFunction, type Request, type Response, Router } from "express";
import multer, { MulterError } from "multer";
import { leaveRefusal } from "../../platform/audit/leave-refusal.js";
import { mustSignInAgain } from "../../platform/auth/take-out-file.js";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { destinationOf } from "../sharing/index.js";
import { addDocument, documentGlobalId } from "./add-document.js";
import { chronologyCsv } from "./chronology-csv.js";
import { RefusedDocument } from "./document-kind.js";
import { readDocument } from "./read-document.js";

const LARGEST = 10 * 1024 * 1024;
const TOO_LARGE =
  "The file is larger than 10 MB. Make the picture smaller, or split the document, and attach it again.";
const NOT_THERE = "We could not find that. Go back and choose it again.";

type ContextOf = (request: Request) => Promise<RequestContext>;

const receive = multer({
  storage: multer.memoryStorage(),
  defParamCharset: "utf8",
  limits: { fileSize: LARGEST, files: 1, fields: 4, parts: 6, fieldSize: 1000, fieldNameSize: 100 },
}).single("file");

/** Documents come in and go out here. */
export function documentRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.post("/enquiries/:id/documents", (request, response, next) => takeIn(contextOf, request, response, next));
  router.get("/documents/:id", (request, response) => handOutDocument(contextOf, request, response));
  router.get("/enquiries/:reference/chronology.csv", (request, response) =>
    handOutChronology(contextOf, request, response),
  );
  return router;
}

async function takeIn(contextOf: ContextOf, request: Request, response: Response, next: NextFunction): Promise<void> {
  // A form of another site cannot set this header.
  if (!request.headers["x-requested-with"])
    return refuse(request, response, 403, "This request came from another site. Open the register and try again.");
  const ctx = await permitted(contextOf, "addDocument", request, response);
  if (!ctx) return;
  receive(request, response, (fault: unknown) => {
    answerUpload(ctx, request, response, fault).catch(next);
  });
}

async function handOutDocument(contextOf: ContextOf, request: Request, response: Response): Promise<void> {
  const ctx = await permitted(contextOf, "enquiry", request, response);
  if (!ctx) return;
  const document = await readDocument(ctx, String(request.params.id));
  if (!document) return await sayNotThere(ctx, request, response);
  handOut(response, document.name, document.mediaType, document.content);
}

async function handOutChronology(contextOf: ContextOf, request: Request, response: Response): Promise<void> {
  const ctx = await permitted(contextOf, "enquiry", request, response);
  if (!ctx) return;
  const reference = String(request.params.reference);
  if (mustSignInAgain(requireViewer(ctx), request, response, `/enquiries/${reference}/chronology`)) return;
  const destination = destinationOf(request.query);
  if (!destination) return refuse(request, response, 422, RULES.SHARING_NEEDS_CHOICE.says);
  const csv = await chronologyCsv(ctx, reference, destination);
  if (csv === null) return await sayNotThere(ctx, request, response);
  if (typeof csv !== "string") return refuse(request, response, 422, csv.message);
  handOut(response, `${reference} chronology.csv`, "text/csv; charset=utf-8", Buffer.from(csv));
}

/** Out of sight and not there are the same answer, and leave the same trace. */
async function sayNotThere(ctx: RequestContext, request: Request, response: Response): Promise<void> {
  await leaveRefusal(ctx, "enquiry", "NOT_FOUND", request.params);
  refuse(request, response, 404, NOT_THERE);
}

/** As a file to keep, never as a page of this site: nothing in it can run here. */
function handOut(response: Response, name: string, mediaType: string, content: Buffer): void {
  const plain = name.replace(/[^\w .()-]/g, "_");
  response.setHeader("content-type", mediaType);
  response.setHeader(
    "content-disposition",
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("content-security-policy", "default-src 'none'; sandbox");
  response.setHeader("cache-control", "no-store");
  response.send(content);
}

async function permitted(
  contextOf: ContextOf,
  act: Act,
  request: Request,
  response: Response,
): Promise<RequestContext | null> {
  const ctx = await contextOf(request);
  if (ctx.viewer && may(ctx.viewer.roles, act)) return ctx;
  if (ctx.viewer) await leaveRefusal(ctx, act, "FORBIDDEN", request.params);
  if (ctx.viewer) refuse(request, response, 403, "Your role does not include this.");
  else refuse(request, response, 401, "Sign in to go on.");
  return null;
}

async function answerUpload(ctx: RequestContext, request: Request, response: Response, fault: unknown): Promise<void> {
  if (fault instanceof MulterError && fault.code === "LIMIT_FILE_SIZE")
    return refuse(request, response, 413, TOO_LARGE);
  if (fault) return refuse(request, response, 422, "The file did not arrive whole. Choose it and attach it again.");
  if (!request.file) return refuse(request, response, 422, "Choose the file to attach.");
  try {
    const file = { name: request.file.originalname, bytes: request.file.buffer };
    const { refs, errors } = await addDocument(ctx, String(request.params.id), file);
    if (!refs.documentId) return refuse(request, response, 404, errors[0]?.message ?? NOT_THERE);
    response.status(201).json({ documentId: documentGlobalId(refs.documentId) });
  } catch (reason) {
    if (!(reason instanceof RefusedDocument)) throw reason;
    refuse(request, response, 422, reason.message);
  }
}

function refuse(request: Request, response: Response, status: number, message: string): void {
  // What is still coming in is let through unread, so that the sender gets to see the answer.
  request.resume();
  response.status(status).json({ message });
}
