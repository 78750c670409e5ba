import { isDeepStrictEqual } from "node:util";

const TYPED_ID = /^[A-Z][A-Za-z]+:([0-9a-f-]{36})$/;
const INSTANTS = new Set(["writtenAt", "agreedAt"]);

/** Stops the run unless every server gave the same answer, ids and instants written alike. */
export function mustAgree(operation, answers) {
  const [first, ...others] = answers.map(({ server, answer }) => ({ server, data: plain(dataOf(server, answer)) }));
  if (countOf(first.data) === 0) throw new Error(`${first.server}: ${operation} is empty`);
  for (const other of others) {
    if (isDeepStrictEqual(first.data, other.data)) continue;
    const where = difference(first.data, other.data, operation);
    throw new Error(`${first.server} and ${other.server} differ: ${where}`);
  }
}

function dataOf(server, answer) {
  if (!answer.data || answer.errors?.length) throw new Error(`${server}: ${JSON.stringify(answer).slice(0, 600)}`);
  return answer.data;
}

function countOf(data) {
  const [root] = Object.values(data);
  if (root === null) return 0;
  return Array.isArray(root) ? root.length : (root.nodes?.length ?? 1);
}

function plain(value, key = "") {
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (value === null || typeof value !== "object") return plainValue(value, key);
  const { fullCase, ...rest } = value;
  const fields = Object.entries({ ...rest, ...fullCase }).map(([name, field]) => [name, plain(field, name)]);
  const whole = Object.fromEntries(fields);
  // PostGraphile gives inner lists as connections, and a latest one as a list of one.
  const list = isListOnly(whole) && key !== "myActions" ? whole.nodes : whole;
  return key.startsWith("latest") && Array.isArray(list) ? (list[0] ?? null) : list;
}

function isListOnly(whole) {
  return Object.keys(whole).length === 1 && Array.isArray(whole.nodes);
}

function plainValue(value, key) {
  if (value === null) return null;
  if (key === "id") return TYPED_ID.exec(Buffer.from(value, "base64url").toString())?.[1] ?? value;
  if (INSTANTS.has(key)) return new Date(value).toISOString();
  return key === "hoursPerWeek" ? Number(value) : value;
}

function difference(one, other, path) {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") {
    return `${path} is ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (!isDeepStrictEqual(one[key] ?? null, other[key] ?? null)) {
      return difference(one[key] ?? null, other[key] ?? null, `${path}.${key}`);
    }
  }
  return path;
}
