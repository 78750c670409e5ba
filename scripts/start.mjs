// npm start: installs, builds and starts the register with everything it needs.
import { build, install, node, root, run } from "./tools.mjs";

process.on("uncaughtException", (fault) => {
  process.stderr.write(`${fault.message}\n`);
  process.exit(1);
});
install();
build();
process.exit(await run(node(), ["--enable-source-maps", `${root}/apps/api/dist/main.js`]));
