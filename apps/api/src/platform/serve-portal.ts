import { join } from "node:path";
import express, { type Express, type Request, type Response } from "express";

/** The portal's files, kept long where their name changes with them; every other address is a page of the portal. */
export function servePortal(app: Express, folder: string): void {
  app.use(
    express.static(folder, {
      index: false,
      setHeaders: (response, path) => {
        const kept = path.includes("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        response.setHeader("cache-control", kept);
      },
    }),
  );
  app.get(
    /^(?!\/(graphql|graphiql|demo|uploads|calendar|imports\/.*\.csv)).*/,
    (_request: Request, response: Response) => {
      response.setHeader("cache-control", "no-store");
      response.sendFile(join(folder, "index.html"));
    },
  );
}
