// PostGraphile 5 as its documentation advises for production: Amber preset, RLS through pgSettings, no subscriptions.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { conditions } from "./postgraphile-conditions.mjs";
import { settingsOf, tracedService } from "./postgraphile-trace.mjs";

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: conditions,
  // It would hide orders and lists whose index begins with the tenant or is partial.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [tracedService()],
  grafserv: { graphqlPath: "/graphql", graphiql: false, websockets: false, watch: false },
  grafast: {
    explain: false,
    context: (request) => ({ pgSettings: settingsOf(request.node?.req.headers["x-audit"] === "yes") }),
  },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
