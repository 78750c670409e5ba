import type { AddressInfo } from "node:net";
import { makeServer } from "@rome/api/server";
import type { TestPerson, TestRegister } from "./register.js";

/** Another server of the same register, as a second replica is: nothing but the database is shared. */
export async function aSecondReplica(register: TestRegister): Promise<{
  send(person: TestPerson, query: string, variables?: Record<string, unknown>): Promise<string | null>;
  stop(): Promise<void>;
}> {
  const parts = { isProduction: false, portalFolder: null, accounts: null, documents: null, requestsAMinute: 10_000 };
  const { http, stop } = await makeServer({ ...register.parts, ...parts } as Parameters<typeof makeServer>[0]);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    /** The code of the refusal; null when it was answered. */
    async send({ cookie }, query, variables = {}) {
      const headers = { "content-type": "application/json", cookie };
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${address}/graphql`, { method: "POST", headers, body });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      return errors?.[0]?.extensions.code ?? null;
    },
    stop,
  };
}
