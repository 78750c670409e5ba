import { needsFreshSignIn } from "@rome/procedure";
import type { Request, Response } from "express";
import type { ViewerContext } from "../context.js";

/**
 * Whether somebody must sign in again before a file leaves the register; they are sent to a page of the portal that
 * says so, and from there to the file. `from` is the page to go back to.
 */
export function mustSignInAgain(viewer: ViewerContext, request: Request, response: Response, from: string): boolean {
  if (viewer.isFresh || !needsFreshSignIn("takeOutFile")) return false;
  response.setHeader("cache-control", "no-store");
  response.redirect(303, `/download?${new URLSearchParams({ file: request.originalUrl, from })}`);
  return true;
}
