import { isPlainDate, type PlainDate } from "@rome/procedure";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** No life and no deadline of a child reaches beyond; a day that does would be counted to, one day at a time. */
const FIRST = "1900-01-01";
const LAST = "2199-12-31";

function read(value: unknown): PlainDate {
  if (typeof value === "string" && isPlainDate(value) && value >= FIRST && value <= LAST) return value;
  throw new GraphQLError("Enter a real day as YYYY-MM-DD.", { extensions: { code: "BAD_USER_INPUT" } });
}

/** A day with no time and no zone. */
export const PlainDateScalar = new GraphQLScalarType<PlainDate, string>({
  name: "PlainDate",
  description: "A day, as YYYY-MM-DD, with no time and no time zone.",
  serialize: (value) => String(value),
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
});
