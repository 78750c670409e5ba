import { seesRestricted } from "@rome/procedure";
import type { ClientBase, QueryResult } from "pg";
import { type RequestContext, requireViewer, type ViewerContext } from "../context.js";
import { gather } from "./gather.js";

/** A transaction that has been asked for: what is sent to its client comes after BEGIN and the settings. */
export interface Begun {
  client: ClientBase;
  /** The answer to BEGIN; what is read before it has come must be waited for together with it. */
  begun: Promise<unknown>;
  /** Ids of the children and their records that stand behind a restriction or a conflict of interest for this person. */
  hidden: Promise<readonly string[]>;
  /** Looks again at what is hidden: from then on the wall stands by that. */
  lookAgain(): Promise<readonly string[]>;
  /** Ends it and gives the connection back. A COMMIT that did not commit is a fault. */
  end(how: "COMMIT" | "ROLLBACK"): Promise<void>;
}

/** Begins a transaction on a connection of its own, with tenant, person and what is hidden from the person set inside it. */
export async function begin(ctx: RequestContext): Promise<Begun> {
  const text = beginText(requireViewer(ctx), ctx);
  const runner = ctx.db.createQueryRunner();
  const client: ClientBase = await runner.connect();
  gather(client);
  const begun = client.query(text);
  const hidden = begun.then(hiddenOf);
  hidden.catch(() => undefined);
  return {
    client,
    begun,
    hidden,
    async lookAgain() {
      gather(client);
      const { personId, roles } = requireViewer(ctx);
      return hiddenOf(await client.query({ ...LOOK, values: [personId, ctx.now, seesRestricted(roles)] }));
    },
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

const LOOK = {
  name: "hidden",
  text: "SELECT hide_from($1, $2, $3)::text AS hidden",
};

/**
 * One message; the second SELECT reads within the tenant that the first has set. The values are uuids from the session's
 * row and the clock's, checked here because a simple query takes no parameters.
 */
function beginText({ authorityId, personId, roles }: ViewerContext, { now, asAt }: RequestContext): string {
  const [person, moment] = [`'${uuid(personId)}'`, `'${now.toISOString()}'`];
  const back = asAt
    ? `; SELECT set_config('search_path', 'as_at, public', true), set_config('app.as_at', '${asAt.toISOString()}', true)`
    : "";
  return `BEGIN; SELECT set_config('app.authority_id', '${uuid(authorityId)}', true), set_config('app.person_id', ${person}, true), set_config('app.now', ${moment}, true)${back};
    SELECT hide_from(${person}, ${moment}, ${seesRestricted(roles)})::text AS hidden`;
}

/** The answers to the statements of one message come as a list. */
function hiddenOf(answers: QueryResult | QueryResult[]): string[] {
  const hidden: unknown = [answers].flat().at(-1)?.rows[0]?.hidden;
  if (typeof hidden !== "string") throw new Error("A transaction began without what is hidden");
  return hidden === "{}" ? [] : hidden.slice(1, -1).split(",");
}

function uuid(text: string): string {
  if (!/^[0-9a-f-]{36}$/.test(text)) throw new Error("A tenant or person id is not a uuid");
  return text;
}
