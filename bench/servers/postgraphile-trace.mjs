import { makePgService } from "postgraphile/adaptors/pg";
import { ADD_READ, viewer } from "./viewer.mjs";

const untraced = new WeakSet();

/** Settings of one request. A traced one writes its audit row inside PostGraphile's first transaction of that request. */
export function settingsOf(isTraced) {
  const settings = {
    "app.authority_id": viewer.authorityId,
    "app.person_id": viewer.personId,
    "app.service_id": viewer.serviceId,
  };
  if (isTraced) untraced.add(settings);
  return settings;
}

/** PostGraphile's own connection service, with one statement more before the commit of a traced request. */
export function tracedService() {
  const service = makePgService({
    connectionString: process.env.DATABASE_URL,
    schemas: ["public"],
    pubsub: false,
    poolConfig: { max: Number(process.env.DATABASE_POOL) },
  });
  const { adaptor } = service;
  service.adaptor = {
    ...adaptor,
    createWithPgClient: (settings, variant) => traced(adaptor.createWithPgClient(settings, variant)),
  };
  return service;
}

function traced(withPgClient) {
  async function withTrace(settings, work) {
    return await withPgClient(settings, async (client) => {
      const result = await work(client);
      if (settings && untraced.delete(settings)) {
        await client.query({ name: "read", text: ADD_READ, values: [viewer.authorityId, viewer.personId, "page"] });
      }
      return result;
    });
  }
  withTrace.release = withPgClient.release;
  return withTrace;
}
