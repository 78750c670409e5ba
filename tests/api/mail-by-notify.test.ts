import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readConfig } from "@rome/api/platform/config";
import type { Letter } from "@rome/api/platform/mail/mail-transport";
import { notifyTransport } from "@rome/api/platform/mail/notify-transport";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

/** An invented key in the shape of a real one: a name, the service's id and the secret. */
const API_KEY = "register-11111111-2222-4333-8444-555555555555-66666666-7777-4888-8999-000000000000";

const LETTER: Letter = {
  id: "0f7f3c1e-1111-4222-8333-444455556666",
  messageId: "<0f7f3c1e-1111-4222-8333-444455556666@register.example>",
  to: { name: "Tom Hargreaves", email: "tom.hargreaves@afc.example" },
  replyTo: null,
  subject: "ROME panel: 2 actions to update",
  text: "2 actions of yours are outstanding.",
  invitations: [],
};

interface Asked {
  path: string;
  authorization: string;
  body: unknown;
}

let server: Server;
let url: string;
let asked: Asked[] = [];
let status = 201;

/** Stands in for GOV.UK Notify, which has no test double of its own to run here. */
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on("end", () => {
      asked.push({
        path: request.url ?? "",
        authorization: request.headers.authorization ?? "",
        body: JSON.parse(text),
      });
      if (status === 0) return void request.socket.destroy();
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(status === 201 ? { id: "x" } : { status_code: status, errors: [{ message: "no" }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  status = 201;
});
afterAll(() => server.close());

const send = async (to = url) => await notifyTransport({ apiKey: API_KEY, templateId: "t", url: to }).send(LETTER);

it("hands a mail to GOV.UK Notify by its own client, with the row's id as reference and its words in the template", async () => {
  expect(await send()).toEqual({ kind: "SENT" });
  expect(asked).toEqual([
    {
      path: "/v2/notifications/email",
      authorization: expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/),
      body: {
        template_id: "t",
        email_address: LETTER.to.email,
        personalisation: { subject: LETTER.subject, body: LETTER.text },
        reference: LETTER.id,
      },
    },
  ]);
});

it.each([
  [400, "REFUSED"],
  [403, "DOWN"],
  [429, "DOWN"],
  [500, "UNKNOWN"],
  [503, "UNKNOWN"],
  [0, "UNKNOWN"],
])("takes an answer of %i as %s", async (answer, kind) => {
  status = answer;
  expect(await send()).toMatchObject({ kind });
});

it("knows that nothing has gone when nobody answers the door", async () => {
  expect(await send("http://127.0.0.1:1")).toMatchObject({ kind: "DOWN" });
});

it("is configured with everything it needs, or the register does not start", () => {
  const env = { MAIL_TRANSPORT: "notify", NOTIFY_API_KEY: API_KEY, PUBLIC_URL: "https://register.example/" };
  expect(() => readConfig(env, "/")).toThrow("NOTIFY_TEMPLATE_ID must be set too");
  expect(readConfig({ ...env, NOTIFY_TEMPLATE_ID: "t" }, "/").mail).toMatchObject({
    transport: "notify",
    publicUrl: "https://register.example",
  });
  expect(() => readConfig({ MAIL_TRANSPORT: "pigeon" }, "/")).toThrow('it is "pigeon"');
  expect(() => readConfig({ DEMO: "off" }, "/")).toThrow("MAIL_TRANSPORT must be smtp, notify or log");
  expect(readConfig({}, "/").mail.transport).toBe("log");
});
