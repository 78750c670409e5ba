import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { type Request, type Response, Router } from "express";

/** GraphiQL at /graphiql, for developers: never in production. It brings its own scripts, so its page alone relaxes the content policy. */
export function graphiql(): Router {
  const router = Router();
  const page = renderGraphiQL({ endpoint: "/graphql", credentials: "same-origin", title: "ROME register: API" });
  router.get("/graphiql", (_request: Request, response: Response) => {
    response.setHeader("content-security-policy", "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:");
    response.type("html").send(page);
  });
  return router;
}
