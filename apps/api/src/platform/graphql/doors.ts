import type { NextFunction, Request, Response } from "express";
import type { GraphQLSchema } from "graphql";
import { machineOf } from "../auth/machine-door.js";
import { passedLimit } from "./limits.js";
import { isRegistered, type RegisteredDocuments } from "./registered.js";

/** What the doors know. */
export interface DoorParts {
  schema: GraphQLSchema;
  documents: RegisteredDocuments | null;
  /** The portal's own documents only, for whoever comes with a session. */
  isClosed: boolean;
}

/**
 * The two doors to GraphQL. The portal's documents are registered when it is built and pass; where the door is closed
 * nothing else does. An integration, known by its token, sends its own within limits. What is refused never reaches the
 * database, and no value of the caller's comes back.
 */
export function doors(parts: DoorParts) {
  return function chooseDoor(request: Request, response: Response, next: NextFunction): void {
    const refusal = whyNot(request, parts, machineOf(response) !== null);
    if (refusal) response.status(400).json({ errors: [refusal] });
    else next();
  };
}

function whyNot(request: Request, { schema, documents, isClosed }: DoorParts, isMachine: boolean) {
  const body = request.body as { query?: unknown; variables?: unknown } | undefined;
  const text = body?.query;
  if (request.method !== "POST" || typeof text !== "string" || isRegistered(documents, text)) return null;
  if (isClosed && !isMachine) return NOT_REGISTERED;
  const message = passedLimit(schema, text, asVariables(body?.variables));
  return message ? { message, extensions: { code: "DOCUMENT_TOO_LARGE" } } : null;
}

const NOT_REGISTERED = {
  message: "This document is not one of the portal's. Reload the page and try again.",
  extensions: { code: "OPERATION_NOT_REGISTERED" },
};

function asVariables(given: unknown): Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given) ? { ...given } : {};
}
