import type { Request, Response } from "express";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { Response as Refusal } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/express";
import type { Logger } from "pino";
import type { RequestContext } from "../context.js";
import { formatErrorWith } from "../graphql/format-error.js";

/** What streams are made of. */
export interface StreamParts {
  schema: GraphQLSchema;
  log: Logger;
  isProduction: boolean;
  /** The context of one stream, with what it can hear. */
  contextOf(request: Request): Promise<RequestContext>;
}

/** The context as graphql-sse asks for it: a type that could have any key. */
type StreamContext = Pick<RequestContext, keyof RequestContext>;

type Format = ReturnType<typeof formatErrorWith>;

/** Subscriptions as server-sent events, one connection each, kept open by a comment every twelve seconds. */
export function streamRoute(parts: StreamParts): (request: Request, response: Response) => Promise<void> {
  const format = formatErrorWith(parts.log, parts.isProduction);
  const rules = parts.isProduction ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules;
  const handle = createHandler<StreamContext>({
    // No tokens: each subscription has a connection of its own, and the session's cookie says whose it is.
    authenticate: () => null,
    validate: (schema, document) => validate(schema, document, rules).map((error) => refused(format, error)),
    async onSubscribe({ raw }, { query, variables, operationName }) {
      const document = parsed(query);
      const isAsked = document && getOperationAST(document, operationName)?.operation === "subscription";
      if (!isAsked) return NOT_A_SUBSCRIPTION;
      const contextValue = await parts.contextOf(raw);
      return { schema: parts.schema, document, operationName, variableValues: variables, contextValue };
    },
    onNext: (_context, _request, result) => ({
      ...result,
      ...(result.errors ? { errors: result.errors.map((error) => told(format(error.toJSON(), error))) } : {}),
    }),
  });
  return async function stream(request, response) {
    if (request.method !== "POST") {
      response.setHeader("allow", "POST").status(405).end();
      return;
    }
    // A proxy in front must hand every line on at once.
    response.setHeader("x-accel-buffering", "no");
    await handle(request, response);
  };
}

const NOT_A_SUBSCRIPTION: Refusal = [
  JSON.stringify({
    errors: [{ message: "Only subscriptions are answered here.", extensions: { code: "BAD_REQUEST" } }],
  }),
  { status: 400, statusText: "Bad Request", headers: { "content-type": "application/json; charset=utf-8" } },
];

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

function refused(format: Format, { message }: GraphQLError): GraphQLError {
  const invalid = new GraphQLError(message, { extensions: { code: "GRAPHQL_VALIDATION_FAILED" } });
  return told(format(invalid.toJSON(), invalid));
}

function told({ message, path, extensions }: ReturnType<Format>): GraphQLError {
  return new GraphQLError(message, { path, extensions });
}
