import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";

/** Nothing answers at that address; the address is not repeated. */
export function sayNotThere(_request: Request, response: Response): void {
  response.status(404).json({ message: "There is nothing at this address." });
}

/** A fault outside GraphQL: a plain sentence with the request's id, and no words of the fault. */
export function sayProblem(log: Logger) {
  return function handleProblem(fault: unknown, request: Request, response: Response, next: NextFunction): void {
    if (response.headersSent) {
      next(fault);
      return;
    }
    const status = statusOf(fault);
    if (status >= 500)
      log.error({ fault: fault instanceof Error ? fault.name : "unknown", requestId: request.id }, "a request failed");
    const message =
      status === 413
        ? "That is too large. Send less at once."
        : status < 500
          ? "The request could not be read. Reload the page and try again."
          : "Sorry, there is a problem with the service. Nothing was saved. Try again later.";
    const code = status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR";
    const errors = request.path.startsWith("/graphql") ? { errors: [{ message, extensions: { code } }] } : {};
    response.status(status).json({ message, requestId: request.id, ...errors });
  };
}

function statusOf(fault: unknown): number {
  return typeof fault === "object" && fault && "status" in fault && typeof fault.status === "number"
    ? fault.status
    : 500;
}
