import type { AddressInfo } from "node:net";
import { makeServer, type ServerParts } from "@rome/api/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;
let server: { address: string; stop(): Promise<void> };

beforeAll(async () => {
  register = await startRegister();
  const accounts = {
    issuer: "http://127.0.0.1:9",
    clientId: "register",
    clientSecret: "a secret of the tests alone",
    roles: null,
    publicUrl: "http://127.0.0.1",
    isPlain: true,
  };
  const { http, stop } = await makeServer({ ...(register.parts as ServerParts), isDemo: false, accounts });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  server = { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, stop };
});
afterAll(async () => {
  await server.stop();
  await register.stop();
});

it.each(["/sign-in/start?to=/register", "/sign-in/callback?code=x&state=y"])(
  "leads back to a page that says what to do when the council's provider does not answer, or was not asked: %s",
  async (path) => {
    const answer = await fetch(server.address + path, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sign-in?problem=again"]);
  },
);
