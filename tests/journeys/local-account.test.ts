import { type LocalAccountMade, makeLocalAccount } from "@rome/api/features/local-accounts/keep-local-accounts";
import { generateSync } from "otplib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CouncilOffice, openCouncilOffice } from "../support/council-office.js";
import { expectAccessible, settle } from "../support/looked-at.js";

let office: CouncilOffice;
let account: LocalAccountMade;
beforeAll(async () => {
  office = await openCouncilOffice({}, { LOCAL_ACCOUNTS: "on" });
  account = await makeLocalAccount(office.database, "bea.lindqvist@afc.example", 72);
});
afterAll(async () => await office.close());

describe("a council's sign-in that is down", () => {
  it("is told on the page of signing in, which tells a stranger nothing of the register", async () => {
    const page = await office.stranger();
    const seen: string[] = [];
    page.on(
      "response",
      (response) =>
        void response.text().then(
          (text) => seen.push(text),
          () => undefined,
        ),
    );
    await page.goto(`${office.address}/register`);
    await settle(page);
    await office.provider.stop();
    await page.getByRole("link", { name: "Sign in with your council account" }).click();
    await page.getByText("You could not be signed in").waitFor();
    await settle(page);
    const words = (await page.locator("body").textContent()) ?? "";
    for (const told of ["Lindqvist", "Achieving", "local", "version", "Demonstration"])
      expect(words).not.toContain(told);
    expect(await page.locator('a[href*="local"]').count()).toBe(0);
    const answers = seen.filter((text) => text.startsWith("{"));
    expect(answers.join()).not.toMatch(/Lindqvist|Achieving|@afc\.example/);
    for (const path of ["/demo/people", "/graphiql"]) expect((await fetch(office.address + path)).status).toBe(404);
    await page.context().close();
  });

  it("does not keep out whoever holds an account of our own: by password and code, back to the page asked for", async () => {
    const page = await office.stranger();
    await page.goto(`${office.address}/sign-in/local?next=/register`);
    await settle(page);
    await expectAccessible(page, "local-sign-in");
    await page.getByLabel("Email address").fill("bea.lindqvist@afc.example");
    await page.getByLabel("Password").fill(account.password);
    await page.getByLabel("Code from your app").fill("000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("That address, password or code is not right").waitFor();
    await expectAccessible(page, "local-sign-in-wrong");
    const epoch = Date.parse("2026-11-26T09:00:00Z") / 1000;
    await page.getByLabel("Code from your app").fill(generateSync({ secret: account.secret, epoch }));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${office.address}/register`);
    await page.getByRole("link", { name: "Bea Lindqvist" }).first().waitFor();
    await page.context().close();
  });
});
