// The floor: node:http and pg, one json_agg statement an operation, in a transaction of the tenant.
import { createServer } from "node:http";
import pg from "pg";
import { handWritten } from "../documents/hand-written.mjs";
import { ADD_READ, viewer } from "./viewer.mjs";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
const BEGIN = `BEGIN; SELECT set_config('app.authority_id', '${viewer.authorityId}', true), set_config('app.person_id', '${viewer.personId}', true)`;

async function answer(operation, variables, isTraced) {
  const client = await pool.connect();
  try {
    await client.query(BEGIN);
    const result = await client.query({
      name: operation,
      text: handWritten[operation],
      values: valuesOf(operation, variables),
    });
    if (isTraced) {
      await client.query({ name: "read", text: ADD_READ, values: [viewer.authorityId, viewer.personId, operation] });
    }
    await client.query("COMMIT");
    client.release();
    return result.rows[0]?.data ?? "null";
  } catch (fault) {
    client.release(fault);
    throw fault;
  }
}

function valuesOf(operation, variables) {
  if (operation === "page") return [viewer.authorityId, variables.group];
  if (operation === "case") return [viewer.authorityId, variables.reference];
  return [viewer.authorityId, viewer.serviceId, viewer.personId];
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const operation = request.url.slice(1);
    if (!(operation in handWritten)) return void response.writeHead(404).end();
    const variables = JSON.parse(Buffer.concat(chunks).toString());
    answer(operation, variables, request.headers["x-audit"] === "yes").then(
      (data) => {
        const body = Buffer.from(`{"data":${data}}`);
        response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
      },
      (fault) => {
        process.stderr.write(`${fault.stack}\n`);
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
