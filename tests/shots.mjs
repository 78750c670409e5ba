import { launchBrowser } from "./support/browser.ts";
const base = process.env.BASE ?? "http://127.0.0.1:4200";
const browser = await launchBrowser();
const who = process.argv[2], paths = process.argv.slice(3);
const ctx = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const page = await ctx.newPage();
page.on("console", m => { if (m.type() === "error") console.log("console:", m.text().slice(0, 300)); });
page.on("pageerror", e => console.log("pageerror", String(e).slice(0, 300)));
page.on("response", async r => { if (r.url().endsWith("/graphql")) { const t = await r.text().catch(()=> ""); if (t.includes('"errors"')) console.log("gql:", t.slice(0, 400)); } });
await page.goto(base + "/sign-in"); await page.getByRole("button", { name: new RegExp(who) }).click(); await page.waitForTimeout(1200);
for (const p of paths) {
  await page.goto(base + p); await page.waitForTimeout(1300);
  for (const w of [1280, 390]) { await page.setViewportSize({ width: w, height: 900 }); await page.waitForTimeout(250);
    const name = `/tmp/shots/${who.split(" ")[0]}${p.replace(/[^a-z0-9]+/gi, "-").slice(0,60)}-${w}.png`;
    await page.screenshot({ path: name, fullPage: true }); console.log(name, await page.title(), await page.evaluate(() => document.documentElement.scrollWidth)); }
}
await browser.close();
