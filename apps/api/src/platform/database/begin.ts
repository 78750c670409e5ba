import type { ClientBase } from "pg";
import { type RequestContext, requireViewer, type ViewerContext } from "../context.js";
import { gather } from "./gather.js";

/** A transaction that has been asked for: what is sent to its client comes after BEGIN and the settings. */
export interface Begun {
  client: ClientBase;
  /** The answer to BEGIN; what is read before it has come must be waited for together with it. */
  begun: Promise<unknown>;
  /** Ends it and gives the connection back. A COMMIT that did not commit is a fault. */
  end(how: "COMMIT" | "ROLLBACK"): Promise<void>;
}

/** Begins a transaction on a connection of its own, with tenant and person set inside it. */
export async function begin(ctx: RequestContext): Promise<Begun> {
  const text = beginText(requireViewer(ctx));
  const runner = ctx.db.createQueryRunner();
  const client: ClientBase = await runner.connect();
  gather(client);
  const begun = client.query(text);
  begun.catch(() => undefined);
  return {
    client,
    begun,
    async end(how) {
      try {
        gather(client);
        const { command } = await client.query(how);
        if (command !== how) throw new Error(`A transaction ended with ${command}`);
      } catch (fault) {
        if (how === "COMMIT") throw fault;
        ctx.log.error({ fault: fault instanceof Error ? fault.name : "" }, "a connection broke inside a transaction");
      } finally {
        await runner.release();
      }
    },
  };
}

/** One message. Both values are uuids from the session's row, checked here because a simple query takes no parameters. */
function beginText({ authorityId, personId }: ViewerContext): string {
  return `BEGIN; SELECT set_config('app.authority_id', '${uuid(authorityId)}', true), set_config('app.person_id', '${uuid(personId)}', true)`;
}

function uuid(text: string): string {
  if (!/^[0-9a-f-]{36}$/.test(text)) throw new Error("A tenant or person id is not a uuid");
  return text;
}
