import "reflect-metadata";
import { recordRead } from "@rome/api/platform/audit/audit";
import { gatherReadings } from "@rome/api/platform/database/readings";
import { reading } from "@rome/api/platform/database/transaction";
import type { Tx } from "@rome/api/platform/database/tx";
import { readingTogether } from "@rome/api/platform/graphql/load";
import { contextOfPerson } from "@rome/api/seed/context-of-person";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry } from "../support/a-child.js";
import { aRestriction } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CASE = `query Case($reference: String!) { registerEntry(reference: $reference) { id child { id } fullCase {
  openActions { id } actions(first: 5) { nodes { id } } caseNotes(first: 5) { nodes { id } } } } }`;

const SERVER = { isProduction: false, portalFolder: null, accounts: null, requestsAMinute: 1000, documents: null };

let register: TestRegister;
let member: TestPerson;
let entry: ArrangedEntry;

beforeAll(async () => {
  register = await startRegister();
  member = await register.as("Tom Hargreaves");
  entry = await aRegisterEntry(register);
  await anAction(register, entry);
});
afterAll(async () => await register.stop());

async function contextOf(name: string) {
  const ctx = await contextOfPerson({ ...register.parts, ...SERVER }, name);
  if (!ctx) throw new Error(`${name} is not seeded`);
  return ctx;
}

/** The statements by which transactions begin and end, while something is done. */
async function boundariesOf(act: () => Promise<unknown>): Promise<string[]> {
  const words: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function heard(this: pg.Client, ...args: unknown[]) {
    const [word] = /^(BEGIN|COMMIT|ROLLBACK)/.exec(typeof args[0] === "string" ? args[0] : "") ?? [];
    if (word) words.push(word);
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  await act().finally(() => {
    pg.Client.prototype.query = original;
  });
  return words;
}

describe("what one request reads", () => {
  it("is read in one transaction, with the lists below the entry", async () => {
    const ask = () => member.ask(CASE, { reference: entry.reference });
    expect(await boundariesOf(ask)).toEqual(["BEGIN", "COMMIT"]);
    expect(await boundariesOf(ask)).toEqual(["BEGIN", "COMMIT"]);
  });

  it("is not shown when its trace cannot be kept", async () => {
    await register.sql("REVOKE INSERT ON audit_event FROM rome_api");
    const answer = await member.send(CASE, { reference: entry.reference });
    await register.sql("GRANT INSERT ON audit_event TO rome_api");
    expect(answer.data?.registerEntry ?? null).toBeNull();
    expect(answer.errors).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain("nodes");
    expect((await member.ask(CASE, { reference: entry.reference })).registerEntry.fullCase.openActions).toHaveLength(1);
  });

  it("keeps the trace of a page when a batch below it gives up", async () => {
    const ctx = await contextOf("Tom Hargreaves");
    const readings = gatherReadings(ctx);
    await reading(ctx, async (tx) =>
      recordRead(tx, { act: "registerEntry", entity: "RegisterEntry", entityId: entry.id }),
    );
    const gaveUp = readingTogether(ctx, async () => {
      throw new Error("No such list");
    });
    await expect(gaveUp).rejects.toThrow("No such list");
    await readings.settle();
    const kept = await register.sql("SELECT FROM audit_event WHERE request_id = $1", [ctx.requestId]);
    expect(kept).toHaveLength(1);
  });

  it("fails as a whole when a statement below a page failed, since the page's trace went with it", async () => {
    const ctx = await contextOf("Tom Hargreaves");
    const readings = gatherReadings(ctx);
    await reading(ctx, async (tx) => await tx.rows("SELECT 1"));
    await expect(readingTogether(ctx, async (tx) => await tx.rows("SELECT 1 / 0"))).rejects.toThrow("division by zero");
    await expect(readings.settle()).rejects.toThrow("A transaction ended with ROLLBACK");
  });

  it("looks again at what is hidden before what comes later, and finds what was hidden before as well", async () => {
    const [first, second] = [await aRegisterEntry(register), await aRegisterEntry(register)];
    await aRestriction(register, first, ["Amara Delacroix"]);
    const ctx = await contextOf("Tom Hargreaves");
    const readings = gatherReadings(ctx);
    const seen = async (tx: Tx) => (await tx.rows<{ id: string }>("SELECT id FROM register_entry")).map(({ id }) => id);
    const atRoot = await reading(ctx, async (tx) => {
      const ids = await seen(tx);
      await aRestriction(register, second, ["Amara Delacroix"]);
      return ids;
    });
    const below = await readingTogether(ctx, seen);
    await readings.settle();
    expect([atRoot.includes(first.id), atRoot.includes(second.id)]).toEqual([false, true]);
    expect([below.includes(first.id), below.includes(second.id)]).toEqual([false, false]);
    expect(below).toContain(entry.id);
  });

  it("never lifts the wall of hidden records where others read", async () => {
    const ctx = await contextOf("Tom Hargreaves");
    const lifted = readingTogether(ctx, async (tx) => await tx.asRegister(async () => await tx.rows("SELECT 1")));
    await expect(lifted).rejects.toThrow("The wall is not lifted where others read");
  });
});
