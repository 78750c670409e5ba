import { mustAgree } from "./agree.mjs";
import { askOnce, measure } from "./load.mjs";
import { OPERATIONS, requestsOf } from "./operations.mjs";

/** Checks that all servers answer the same, then measures them in short rounds, one after the other. */
export async function compareServers(servers, { rounds, seconds, warmsUp }) {
  const results = [];
  for (const operation of Object.keys(OPERATIONS)) {
    await checkAnswers(servers, operation);
    for (const server of servers) {
      const statements = await statementsOf(server, operation);
      results.push({ server: server.name, size: server.size, operation, statements, rounds: [] });
    }
  }
  for (let round = warmsUp ? 0 : 1; round <= rounds; round += 1) {
    for (const result of results) {
      const server = servers.find(({ name, size }) => name === result.server && size === result.size);
      const requests = requestsOf(result.operation, server, server.measured);
      // The first round warms every server up and does not count.
      const isWarming = round === 0;
      const measured = await measure(server, requests, isWarming ? 1 : seconds);
      if (!isWarming) result.rounds.push(measured);
    }
    process.stdout.write(round === 0 ? "warm; " : `round ${round} of ${rounds}; `);
  }
  return results.map((result) => ({ ...result, ...medians(result.rounds) }));
}

/** All servers of a size must give the same answer to every request. */
async function checkAnswers(servers, operation) {
  for (const size of new Set(servers.map((server) => server.size))) {
    const ofSize = servers.filter((server) => server.size === size);
    const lists = ofSize.map((server) => requestsOf(operation, server, server.measured));
    for (let index = 0; index < lists[0].length; index += 1) {
      const answers = [];
      for (const [place, server] of ofSize.entries()) {
        answers.push({ server: server.name, answer: await askOnce(server, lists[place][index]) });
      }
      mustAgree(operation, answers);
    }
  }
}

async function statementsOf(server, operation) {
  const before = await server.spent();
  await askOnce(server, requestsOf(operation, server, server.measured)[0]);
  return (await server.spent()).statements - before.statements;
}

function medians(rounds) {
  return {
    perSecond: median(rounds, "perSecond"),
    p50: median(rounds, "p50"),
    p99: median(rounds, "p99"),
    cpu: median(rounds, "cpu"),
  };
}

function median(rounds, key) {
  const sorted = rounds.map((round) => round[key]).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
