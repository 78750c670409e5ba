// pnpm dev: the API restarted on change, and the portal by Vite, which passes the API's paths on.
import { install, PNPM, run } from "./tools.mjs";

install();
const api = run("npx", ["-y", PNPM, "--filter", "@rome/api", "run", "dev"], { PORT: "4000" });
const portal = run("npx", ["-y", PNPM, "--filter", "@rome/portal", "run", "dev"]);
process.exit(Math.max(await api, await portal));
