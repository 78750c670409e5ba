import { fileURLToPath } from "node:url";
import { start } from "./start.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const began = performance.now();
const running = await start(process.env, root, () => new Date());
const seconds = ((performance.now() - began) / 1000).toFixed(1);
process.stdout.write(`
The ROME register is ready (${seconds} s): ${running.address}

  Sign in there by choosing a person. Every child in it is invented.
    Business support   Bea Lindqvist     keeps the register, circulates, minutes
    Strategic lead     Amara Delacroix   chairs, approves removals, answers escalations
    Panel member       Tom Hargreaves    updates actions, refers children
    Welfare officer    Gethin Rowe       looks for a child, grants leave to take one off a roll
    School             Imani Forsyth     looks for its absent children, tells the authority
  Cambridgeshire, Oxfordshire and Suffolk are there too, each under its own procedure.
  Stop it with Ctrl-C.

`);

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
