import { gzipSync } from "node:zlib";
import type { Dice } from "./dice.js";
import { CANARY, HOSTILE_TEXTS } from "./values.js";

/** One raw request: as the bytes that go over the line. */
export interface RawRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
  /** Sent as it stands on a line of its own, past every client: for heads that no client would write. */
  head?: string;
}

const PATHS = [
  "/graphql",
  "/graphql",
  "/graphql",
  "/graphql/stream",
  "/demo/sign-in",
  "/sign-out",
  "/uploads",
  "/tell-us/AFC",
  "/tell-us/%E0%A4%A",
  "/documents/x",
  "/enquiries/x/documents",
  "/papers/x",
  "/meetings/x/minutes.docx",
  "/calendar/x.ics",
  "/imports/x/what-to-fix.csv",
  "/sharing/log.csv",
  `/${CANARY}`,
  "/..%2f..%2fetc%2fpasswd",
  "/%00",
  "/%",
];
const TYPES = [
  "application/json",
  "application/json",
  "application/json; charset=utf-16",
  `application/json; charset=${CANARY}`,
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "application/graphql",
  "application/xml",
  `${CANARY}/${CANARY}`,
  "",
];
const METHODS = ["POST", "POST", "POST", "POST", "GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "PROPFIND"];
const MUTATION = `mutation { saveDraft(input: { kind: "REFERRAL", subjectId: "x", payload: "${CANARY}" }) { userErrors { code } } }`;

/** One hostile request below GraphQL: what a body, a head or a line can be. */
export function hostileBody(dice: Dice, cookie: string): RawRequest {
  const headers: Record<string, string> = { "content-type": dice.pick(TYPES), cookie };
  if (dice.chance(30))
    headers[
      dice.pick([
        "x-forwarded-for",
        "x-forwarded-proto",
        "x-forwarded-host",
        "x-role",
        "origin",
        "accept",
        "accept-language",
        "if-none-match",
        "range",
      ])
    ] = dice.pick([
      CANARY,
      "null",
      "127.0.0.1, 8.8.8.8",
      "https://elsewhere.example",
      "*/*",
      "bytes=0-1",
      "x".repeat(4000),
    ]);
  if (dice.chance(40))
    headers.authorization = dice.pick([`Bearer ${CANARY}`, "Bearer", "Basic eDp4", "x".repeat(4000)]);
  if (dice.chance(60)) headers["x-requested-with"] = "register";
  const body = bodyOf(dice);
  if (dice.chance(8)) {
    headers["content-encoding"] = dice.pick(["gzip", "deflate", "br", CANARY, "identity"]);
    if (dice.chance(60))
      return {
        method: "POST",
        path: dice.pick(PATHS),
        headers,
        body: gzipSync(dice.chance(10) ? Buffer.alloc(30_000_000, "[") : body),
      };
  }
  const request = { method: dice.pick(METHODS), path: pathOf(dice), headers, body };
  return dice.chance(15) ? { ...request, head: headOf(dice, cookie) } : request;
}

function pathOf(dice: Dice): string {
  const path = dice.pick(PATHS);
  const asked = encodeURIComponent(dice.pick([MUTATION, "{ __typename }", CANARY]));
  return dice.chance(20) ? `${path}?query=${asked}&variables=%7B` : path;
}

function bodyOf(dice: Dice): Buffer {
  const text = JSON.stringify({ query: MUTATION });
  const deep = dice.pick([50, 5000, 100_000]);
  return Buffer.from(
    dice.pick<() => string | Buffer>([
      () => text,
      () => text.slice(0, dice.below(text.length)),
      () => `${"[".repeat(deep)}${"]".repeat(deep)}`,
      () => `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`,
      () => `{"query":"{ a }","query":"${CANARY}"}`,
      () => `{"__proto__":{"query":"${CANARY}"},"constructor":{"prototype":{"a":1}}}`,
      () => `{"query":"{ __typename }","variables":{"__proto__":{"toString":"${CANARY}"}}}`,
      () => `{"query":"${CANARY}\\u0000\\ud800"}`,
      () => JSON.stringify({ query: dice.pick(HOSTILE_TEXTS), variables: dice.pick(HOSTILE_TEXTS) }),
      () => `"${CANARY}"`,
      () => "null",
      () => "",
      () => `\uFEFF${text}`,
      () => Buffer.from(text, "utf16le"),
      () => Buffer.from([0xff, 0xfe, 0xfd, 0x00, 0x80, 0xc3, 0x28]),
      () => `query=${encodeURIComponent(MUTATION)}&${"a[".repeat(200)}`,
      () =>
        `--x\r\ncontent-disposition: form-data; name="file"; filename="${CANARY}.csv"\r\n\r\nName\n=1+1\r\n--x--\r\n`,
      () => `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${text}\r\n--x`,
      () => `{"personId":"${CANARY}","authorityId":{"$ne":null}}`,
      () => `[${Array.from({ length: 50 }, () => text).join(",")}]`,
      () => `{"query":"{ __typename }","pad":"${"x".repeat(dice.pick([1000, 1_100_000]))}"}`,
      () => `{"query":1e400,"variables":${"9".repeat(400)}}`,
    ])(),
  );
}

/** Heads that no client writes: two lengths, a length that is wrong, a line within a header, no host. */
function headOf(dice: Dice, cookie: string): string {
  const host = "Host: register.example";
  const json = `Content-Type: application/json\r\nCookie: ${cookie}`;
  const smuggled = `GET /${CANARY} HTTP/1.1\r\n${host}\r\n\r\n`;
  return dice.pick([
    `POST /graphql HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    `POST /graphql HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 2\r\nContent-Length: 44\r\n\r\n{}${smuggled}`,
    `POST /graphql HTTP/1.1\r\n${host}\r\n${json}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n${CANARY}\r\n0\r\n\r\n`,
    `POST /graphql HTTP/1.1\r\n${host}\r\n${json}\r\nTransfer-Encoding: ,chunked\r\nContent-Length: 3\r\n\r\n{}x`,
    `POST /graphql HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: -1\r\n\r\n{}`,
    `POST /graphql HTTP/1.1\r\n${host}\r\n${json}\r\nContent-Length: 99999999\r\n\r\n{}`,
    `POST /graphql HTTP/1.1\r\n${host}\r\nX-A: b\r\n Set-Cookie: ${CANARY}\r\n${json}\r\nContent-Length: 2\r\n\r\n{}`,
    `POST /graphql HTTP/1.1\r\n${host}\r\nX-A: b\rX-B: ${CANARY}\r\n${json}\r\nContent-Length: 2\r\n\r\n{}`,
    `POST /graphql HTTP/1.1\r\n${host}\r\nX-A: b\u0000${CANARY}\r\n\r\n`,
    `POST /sign-out%0d%0aSet-Cookie:%20${CANARY} HTTP/1.1\r\n${host}\r\nContent-Length: 0\r\n\r\n`,
    `POST /graphql HTTP/1.1\r\n${json}\r\nContent-Length: 2\r\n\r\n{}`,
    `GET / HTTP/1.1\r\n${host}\r\nHost: ${CANARY}.example\r\n\r\n`,
    `GET http://${CANARY}.example/graphql HTTP/1.1\r\n${host}\r\n\r\n`,
    `GET / HTTP/9.9\r\n${host}\r\n\r\n`,
    `${CANARY} / HTTP/1.1\r\n${host}\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}\r\n${Array.from({ length: 3000 }, (_, at) => `X-${at}: ${CANARY}`).join("\r\n")}\r\n\r\n`,
    `\r\n\r\n\u0016\u0003\u0001${CANARY}`,
  ]);
}
