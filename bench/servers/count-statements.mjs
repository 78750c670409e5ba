// Loaded before each server: counts the statements it sends, without BEGIN, settings and COMMIT, and its processor time.
import pg from "pg";

let statements = 0;
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function counted(...args) {
  const text = typeof args[0] === "string" ? args[0] : (args[0]?.text ?? "");
  if (!/^(begin|commit|rollback|select set_config|select hide_from)/i.test(text)) statements += 1;
  return send.apply(this, args);
};
// A server does not outlive the run that started it.
process.on("disconnect", () => process.exit(0));
process.on("message", (word) => {
  if (word !== "spent") return;
  const { user, system } = process.cpuUsage();
  process.send?.({ statements, microseconds: user + system });
});
