import { type ExecutionResult, GraphQLError, type GraphQLSchema, getNamedType, isObjectType } from "graphql";

/** Said of a record that somebody restricted or disposed of while it was read. */
export const OUT_OF_SIGHT_WORDS =
  "A record was closed to you while this was answered, so nothing of it is shown. Look again.";

const LACKED = /^Cannot return null for non-nullable field (\w+)\.(\w+)/;

/**
 * Says whether an answer lacks a record that it had found before: a request reads in several moments, and somebody may
 * restrict or dispose of a record between two of them.
 */
export function lacksRecord({ errors }: ExecutionResult): boolean {
  return errors?.some(({ message }) => LACKED.test(message)) ?? false;
}

/** The answer of an act that cannot be asked a second time, with the refusal in place of the fault. */
export function refusedOutOfSight(schema: GraphQLSchema, result: ExecutionResult): ExecutionResult {
  const errors = result.errors?.map((error) => {
    const [, type = "", field = ""] = LACKED.exec(error.message) ?? [];
    if (!isRecord(schema, type, field)) return error;
    return new GraphQLError(OUT_OF_SIGHT_WORDS, { path: error.path, extensions: { code: "OUT_OF_SIGHT" } });
  });
  return errors ? { ...result, errors } : result;
}

/** A value that should be there and is not is a fault of ours; only a record goes out of sight. */
function isRecord(schema: GraphQLSchema, type: string, field: string): boolean {
  const parent = schema.getType(type);
  const found = isObjectType(parent) ? parent.getFields()[field] : undefined;
  return found !== undefined && isObjectType(getNamedType(found.type));
}
