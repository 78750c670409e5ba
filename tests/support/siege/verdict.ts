import { DOCUMENTED_CODES } from "@rome/api/platform/graphql/format-error";
import type { GraphQLSchema } from "graphql";
import { CANARY } from "./values.js";

/** Reads an answer and says in a few words what is wrong with it; null when nothing is. */
export type Judge = (sent: string, status: number, text: string) => string | null;

const FRAME = /\n\s+at \S|node_modules|\/dist\/|\.[jt]s:\d+|\bat (?:async )?\w+[ .]\(/;
const CODES: readonly string[] = DOCUMENTED_CODES.filter((code) => code !== "INTERNAL_SERVER_ERROR");

/** A judge who knows the names of the schema: none may be said to somebody who did not say it. */
export function judge(schema: GraphQLSchema): Judge {
  const names = namesOf(schema);
  return (sent, status, text) => {
    if (status >= 500) return `status ${status}`;
    const said = wordsOf(text);
    if (!said) return text.trimStart().startsWith("{") ? "an answer that is no JSON" : leak(sent, text, names);
    for (const { message, code } of said.errors) {
      if (!CODES.includes(code)) return `code ${code}`;
      const found = leak(sent, message, names);
      if (found) return `${found}: ${message.slice(0, 120)}`;
    }
    return said.hasForm ? null : "neither data nor errors nor a message";
  };
}

function leak(sent: string, text: string, names: ReadonlySet<string>): string | null {
  if (/did you mean/i.test(text)) return "a hint";
  if (FRAME.test(text)) return "a stack";
  if (text.toLowerCase().includes(CANARY)) return "an echo";
  const told = (text.match(/\w+/g) ?? []).find((word) => names.has(word) && !sent.includes(word));
  return told ? `the name ${told}` : null;
}

interface Words {
  errors: { message: string; code: string }[];
  hasForm: boolean;
}

function wordsOf(text: string): Words | null {
  try {
    const all = [JSON.parse(text)].flat() as {
      data?: unknown;
      message?: unknown;
      errors?: { message: string; extensions?: { code?: string } }[];
    }[];
    return {
      errors: all.flatMap((one) => [
        ...(one?.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions?.code ?? "none" })),
        ...userErrorsOf(one?.data),
      ]),
      hasForm: all.every((one) => one && ("data" in one || "errors" in one || "message" in one || "status" in one)),
    };
  } catch {
    return null;
  }
}

/** Sentences to the person, wherever they stand in the answer. */
function userErrorsOf(data: unknown): Words["errors"] {
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap((payload) =>
    ((payload as { userErrors?: { message?: string }[] } | null)?.userErrors ?? [])
      .filter(({ message }) => message)
      .map(({ message }) => ({ message: message ?? "", code: "BAD_USER_INPUT" })),
  );
}

/** Names of types, fields and values that are no words of everyday English. */
function namesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const within = types.flatMap((type) => [
    ...("getFields" in type ? Object.keys(type.getFields()) : []),
    ...("getValues" in type ? type.getValues().map(({ name }) => name) : []),
  ]);
  const codes: readonly string[] = DOCUMENTED_CODES;
  return new Set(
    [...types.map(({ name }) => name), ...within].filter((name) => /[a-z][A-Z]|_/.test(name) && !codes.includes(name)),
  );
}
