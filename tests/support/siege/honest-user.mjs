// An honest user in a process of their own: asks the same thing again and again, and keeps how long each answer took.
const [address, cookie, query] = process.argv.slice(2);
const PATIENCE = 5000;
const PAUSE = 15;
const took = {};
let label = "idle";
let isDone = false;
let failed = 0;

process.on("message", (word) => {
  if (word === "stop") isDone = true;
  else label = word;
});

while (!isDone) {
  const now = label;
  const began = performance.now();
  try {
    const answer = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = await answer.json();
    if (said.errors || !said.data) failed += 1;
  } catch {
    failed += 1;
  }
  took[now] ??= [];
  took[now].push(performance.now() - began);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
}
// A long day is a long message: whoever leaves before it is sent is never heard.
process.send({ took, failed }, () => process.disconnect());
