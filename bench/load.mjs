import autocannon from "autocannon";

const CONNECTIONS = 16;

/** Requests a second of one server under sixteen connections that stay open; any answer but 200 stops the run. */
export async function measure(server, requests, seconds) {
  const before = await server.spent();
  const result = await autocannon({ url: server.address, connections: CONNECTIONS, duration: seconds, requests });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${server.name}: ${failed} requests failed`);
  const cpu = ((await server.spent()).microseconds - before.microseconds) / result.requests.total;
  return { perSecond: result.requests.total / result.duration, cpu, p50: result.latency.p50, p99: result.latency.p99 };
}

/** One answer, read whole. */
export async function askOnce(server, { path, method, headers, body }) {
  const response = await fetch(server.address + path, { method, headers, body });
  return await response.json();
}
