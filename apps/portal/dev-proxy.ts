/** Addresses below which the development server asks the API for everything. */
const FOLDERS = [
  "graphql",
  "graphiql",
  "demo",
  "session",
  "sign-out",
  "uploads",
  "papers",
  "documents",
  "calendar",
  "subject-access-copies",
  "healthz",
  "readyz",
];

/** Addresses of the API in the midst of pages: downloads, and what pages fetch. */
const SINGLE = ["sign-in/(ways|start|callback)", "tell-us/[^/]+/form", ".+\\.(csv|docx)"];

/** Addresses that are a page when they are opened and the API's when something is sent there. */
const SENT = ["sign-in/local", "tell-us/[^/]+", "enquiries/[^/]+/documents"];

const anyOf = (paths: readonly string[], end: string) => `^/(${paths.join("|")})${end}`;

/** What the development server passes on to the API. */
export const TO_API = {
  everything: anyOf(FOLDERS, "(/|\\?|$)"),
  single: anyOf(SINGLE, "(\\?|$)"),
  sent: anyOf(SENT, "$"),
};
