import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { OUT_OF_SIGHT_WORDS } from "./out-of-sight.js";

/** Codes that may leave the API in `errors`; anything else is told as a fault without its words. */
export const DOCUMENTED_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "OPERATION_NOT_REGISTERED",
  "DOCUMENT_TOO_LARGE",
  "NO_PAST",
  "OUT_OF_SIGHT",
  "RATE_LIMITED",
  "INTERNAL_SERVER_ERROR",
] as const;

const WORDS: Record<string, string> = {
  BAD_USER_INPUT: "A value in the request is not of the kind that was asked for.",
  BAD_REQUEST: "The request could not be read.",
  GRAPHQL_PARSE_FAILED: "The document could not be read.",
  GRAPHQL_VALIDATION_FAILED: "The request does not fit the schema.",
  OPERATION_RESOLUTION_FAILURE: "The request names no operation of its document.",
  OUT_OF_SIGHT: OUT_OF_SIGHT_WORDS,
  INTERNAL_SERVER_ERROR: "Sorry, there is a problem with the service. Nothing was saved. Try again later.",
};

/** Shapes an error for the client: a documented code, no stack, no value of the caller's, no hint about the schema. */
export function formatErrorWith(log: Logger, isProduction: boolean) {
  return function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
    const unwrapped = unwrapResolverError(thrown);
    const cause = (unwrapped instanceof GraphQLError && unwrapped.originalError) || unwrapped;
    const code = codeOf(formatted, cause);
    if (code === "INTERNAL_SERVER_ERROR" && !(cause instanceof GraphQLError)) {
      log.error({ fault: faultOf(cause), ...(isProduction ? {} : { said: String(cause) }) }, "a request failed");
    }
    const known = (DOCUMENTED_CODES as readonly string[]).includes(code) ? code : "INTERNAL_SERVER_ERROR";
    const says = isProduction || !(cause instanceof GraphQLError) ? WORDS[known] : undefined;
    return {
      message: says ?? formatted.message,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: known },
    };
  };
}

function codeOf({ extensions }: GraphQLFormattedError, cause: unknown): string {
  if (isUnreadable(cause)) return "BAD_USER_INPUT";
  const code = String(extensions?.code ?? "INTERNAL_SERVER_ERROR");
  return code.startsWith("PERSISTED_QUERY_") ? "BAD_REQUEST" : code;
}

/** PostgreSQL's words for a value that is no day, number, id or text (a zero byte): what we did not make. */
const UNREADABLE = ["22007", "22008", "22003", "22021", "22P02", "22P05"];

function isUnreadable(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && UNREADABLE.includes(String(cause.code));
}

/** Name, database code and stack of a fault; never its message, which may carry a child's data. */
function faultOf(cause: unknown): { name: string; code: string | null; at: string[] } {
  if (!(cause instanceof Error)) return { name: typeof cause, code: null, at: [] };
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : null;
  return {
    name: cause.name,
    code,
    at: (cause.stack ?? "")
      .split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 6),
  };
}
