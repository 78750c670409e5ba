import type { ApolloServerOptions } from "@apollo/server";
import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { RequestContext } from "../context.js";
import { gatherReadings } from "../database/readings.js";
import { forgetLoaded } from "./load.js";
import { lacksRecord, refusedOutOfSight } from "./out-of-sight.js";

type Gateway = NonNullable<ApolloServerOptions<RequestContext>["gateway"]>;
type GatewayRequest = Parameters<Awaited<ReturnType<Gateway["load"]>>["executor"] & object>[0];

/** Documents by what asks for them; null is one that was asked for once. */
type Known = Map<string, CompiledQuery | null>;

/** Documents that stay compiled. The portal has fewer; what others send cannot fill the memory. */
const KEPT = 300;

/**
 * Runs a query the ordinary way the first time and compiled from then on: the same resolvers, in a third of the
 * time for a list. A record that goes out of sight while a query is answered is left out by asking once more.
 * Mutations are not compiled, nor is anything for somebody who is not signed in.
 */
export function compiledExecution(schema: GraphQLSchema): Gateway {
  const known: Known = new Map();
  return {
    async load() {
      return {
        schema,
        executor: async (asked: GatewayRequest) => {
          const { document, operation, request } = asked;
          // A request that names an operation its document does not hold asks for nothing: execute says so.
          if (!operation) return await execute({ schema, document, operationName: request.operationName });
          const run = runOf(schema, known, asked);
          if (operation.operation === "query") return await answerQuery(asked.context as RequestContext, run);
          const answer = await run();
          return lacksRecord(answer) ? refusedOutOfSight(schema, answer) : answer;
        },
      };
    },
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    async stop() {},
  } as Gateway;
}

/** One run of what was asked: compiled where it was asked before by somebody signed in, else the ordinary way. */
function runOf(
  schema: GraphQLSchema,
  known: Known,
  { document, operation, operationName, queryHash, request, context }: GatewayRequest,
): () => Promise<ExecutionResult> {
  const variableValues = request.variables ?? {};
  const isWorthIt = operation?.operation === "query" && (context as RequestContext).viewer !== null;
  const key = `${queryHash}:${operationName ?? ""}`;
  const compiled = isWorthIt ? compiledBy(known, key, schema, document, operationName) : null;
  return async () => {
    const result = await compiled?.query(undefined, context, variableValues);
    // Nothing ran where the variables do not fit: then the ordinary way says what is wrong with them.
    return result?.data === undefined
      ? await execute({ schema, document, operationName, contextValue: context, variableValues })
      : withOrdinaryErrors(result);
  };
}

/** The answer to a query, asked once more where a record went out of sight meanwhile; not before its reads are written down. */
async function answerQuery(ctx: RequestContext, run: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  const readings = gatherReadings(ctx);
  let answer = await run();
  if (lacksRecord(answer)) {
    forgetLoaded(ctx);
    answer = await run();
  }
  await readings.settle();
  return answer;
}

/** Errors as graphql-js makes them: those of a compiled document lack what the server in front reads of them. */
function withOrdinaryErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(
    ({ message, path, originalError }) => new GraphQLError(message, { path, originalError }),
  );
  return { ...result, errors };
}

/** The compiled document; null the first time it is seen, and where it cannot be compiled. */
function compiledBy(
  known: Known,
  key: string,
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): CompiledQuery | null {
  const before = known.get(key);
  if (before) return before;
  if (before === null) {
    const made = compileQuery(schema, document, operationName ?? undefined);
    if (isCompiledQuery(made)) known.set(key, made);
    return known.get(key) ?? null;
  }
  known.set(key, null);
  const oldest = known.keys().next().value;
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return null;
}
