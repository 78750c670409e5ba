import { isPlainDate, type PlainDate } from "@rome/procedure";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

function read(value: unknown): PlainDate {
  if (typeof value === "string" && isPlainDate(value)) return value;
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
