import { oursDocuments } from "./documents/ours.mjs";
import { postgraphileDocuments } from "./documents/postgraphile.mjs";

/** Group whose page of the register is read. */
export const GROUP = "NOT_ON_ROLL_HARD_TO_PLACE";

/** The three operations that are compared, by the name they have in the table. */
export const OPERATIONS = {
  page: "register page",
  case: "one case",
  actions: "my actions",
};

/** Requests of one operation for one server; the case goes through forty references, the lists have one. */
export function requestsOf(operation, server, measured) {
  const values = operation === "case" ? measured.references : [null];
  return values.map((reference) => requestOf(operation, server, measured, reference));
}

function requestOf(operation, server, measured, reference) {
  const variables = operation === "page" ? { group: GROUP } : operation === "case" ? { reference } : {};
  const headers = { "content-type": "application/json", ...(server.headers ?? {}) };
  if (server.kind === "ours") {
    return post("/graphql", { query: oursDocuments[operation], variables }, { ...headers, cookie: measured.cookie });
  }
  if (server.kind === "postgraphile") {
    const own = operation === "case" ? { reference, authorityId: measured.authorityId } : variables;
    return post("/graphql", { query: postgraphileDocuments[operation], variables: own }, headers);
  }
  return post(`/${operation}`, variables, headers);
}

function post(path, body, headers) {
  return { method: "POST", path, headers, body: JSON.stringify(body) };
}
