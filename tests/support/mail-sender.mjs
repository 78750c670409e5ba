// A sender in a process of its own, as the built product runs it, for drills that kill it. Begins when it is told to.
import { jobContexts } from "../../apps/api/dist/jobs/job-contexts.js";
import { makeDataSource } from "../../apps/api/dist/platform/database/data-source.js";
import { makeLog } from "../../apps/api/dist/platform/log.js";
import { sendWaiting } from "../../apps/api/dist/platform/mail/send-waiting.js";
import { smtpTransport } from "../../apps/api/dist/platform/mail/smtp-transport.js";
import { loadPacks } from "../../apps/api/dist/platform/procedure/load-pack.js";

const [databaseUrl, smtpUrl, publicUrl] = process.argv.slice(2);
const parts = {
  db: await makeDataSource(databaseUrl, [], 2).initialize(),
  packs: loadPacks(),
  clock: () => new Date(),
  log: makeLog("silent"),
  isDemo: true,
  pdf: null,
};
const post = { transport: smtpTransport(smtpUrl, "register@council.example", Date.now), publicUrl };
const never = new AbortController().signal;

process.once("message", async () => {
  for (;;) {
    for (const contextNow of await jobContexts(parts)) await sendWaiting(contextNow, post, never);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});
process.send("ready");
