import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { aMachine } from "../support/a-machine.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS =
  "machineClient { name purpose scopes owner { name } addedBy { name } agreedAt needsAgreement viewerCanIssue tokens { id } }";

let register: TestRegister;
let rufus: TestPerson;
let ownerId: string;

beforeAll(async () => {
  register = await startRegister();
  rufus = await register.as("Rufus Abara");
  ownerId = await personId("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function personId(name: string): Promise<string> {
  const [person] = await register.sql<{ id: string }>("SELECT id FROM person WHERE name = $1", [name]);
  return globalId("Person", person?.id ?? "");
}

const add = async (input: Record<string, unknown> = {}) =>
  await act(
    rufus,
    "addMachineClient",
    "AddMachineClientInput",
    { name: "Data warehouse", purpose: "Figures for the board.", ownerId, scopes: ["FIGURES"], ...input },
    FIELDS,
  );

describe("addMachineClient", () => {
  it("adds a system with what it may do and who answers for it, and leaves an event", async () => {
    const { machineClient, userErrors } = await add({ scopes: ["FIGURES", "FIGURES"] });
    expect(userErrors).toEqual([]);
    expect(machineClient).toEqual({
      name: "Data warehouse",
      purpose: "Figures for the board.",
      scopes: ["FIGURES"],
      owner: { name: "Bea Lindqvist" },
      addedBy: { name: "Rufus Abara" },
      agreedAt: null,
      needsAgreement: false,
      viewerCanIssue: true,
      tokens: [],
    });
    const events = await register.sql("SELECT FROM audit_event WHERE act = 'addMachineClient' AND kind = 'WRITE'");
    expect(events).toHaveLength(1);
    const [notice] = await register.sql("SELECT count(*)::int AS count FROM notice WHERE kind = 'MACHINE_TO_AGREE'");
    expect(notice).toEqual({ count: 0 });
  });

  it("asks the strategic lead about one that would read children, and lets nobody issue it a token before", async () => {
    const { machineClient } = await add({ name: "Case system", scopes: ["REGISTER_LINES"] });
    expect(machineClient).toMatchObject({ needsAgreement: true, viewerCanIssue: false });
    const mails = await register.sql(
      "SELECT p.name FROM outbox o JOIN person p ON p.id = o.person_id WHERE o.title LIKE 'A system asks%'",
    );
    expect(mails).toEqual([{ name: "Amara Delacroix" }]);
  });

  it("says what is missing, and refuses a name twice", async () => {
    const codes = async (input: Record<string, unknown>) =>
      (await add(input)).userErrors.map(({ code, field }: { code: string; field: string[] }) => [code, field?.[0]]);
    expect(await codes({ name: " " })).toEqual([["INVALID", "name"]]);
    expect(await codes({ purpose: "" })).toEqual([["INVALID", "purpose"]]);
    expect(await codes({ name: "x".repeat(201) })).toEqual([["INVALID", "name"]]);
    expect(await codes({ name: "Other", scopes: [] })).toEqual([["REFUSED", "scopes"]]);
    expect(await codes({ name: "Data warehouse" })).toEqual([["INVALID", "name"]]);
  });

  it("finds no owner in another authority, nor a machine, nor somebody who has left", async () => {
    const machine = await aMachine(register, ["FIGURES"]);
    const [row] = await register.sql<{ id: string }>("SELECT person_id AS id FROM machine_token WHERE id = $1", [
      machine.tokenId,
    ]);
    for (const owner of [await personId("Maud Sorley"), globalId("Person", row?.id ?? ""), "x"])
      expect((await add({ name: "Third", ownerId: owner })).userErrors).toMatchObject([
        { code: "NOT_FOUND", field: ["ownerId"] },
      ]);
  });

  it("lists them by name, for whoever looks after the system and the strategic lead; no machine is among the people", async () => {
    const list = "{ machineClients { totalCount nodes { name tokens { lastFour isWorking viewerCanRevoke } } } }";
    const { machineClients } = await (await register.as("Amara Delacroix")).ask(list);
    expect(machineClients.nodes.map(({ name }: { name: string }) => name)).toEqual(
      [...machineClients.nodes.map(({ name }: { name: string }) => name)].sort(),
    );
    const first = await rufus.ask("{ machineClients(first: 1) { nodes { name } pageInfo { hasNextPage endCursor } } }");
    const second = await rufus.ask(
      "query ($after: String) { machineClients(first: 1, after: $after) { nodes { name } } }",
      { after: first.machineClients.pageInfo.endCursor },
    );
    expect(second.machineClients.nodes[0].name).toBe(machineClients.nodes[1].name);
    const { people } = await rufus.ask("{ people { name } }");
    expect(JSON.stringify(people)).not.toContain("token");
    const fen = await (await register.as("Maud Sorley")).send(list);
    expect(fen.data?.machineClients?.nodes ?? []).toEqual([]);
  });

  it("is forbidden to everybody else", async () => {
    const input = { name: "x", purpose: "x", ownerId: "x", scopes: ["FIGURES"] };
    for (const name of ["Bea Lindqvist", "Amara Delacroix", "Selwyn Achterberg", "Tom Hargreaves"])
      expect(await refusalOf(await register.as(name), "addMachineClient", "AddMachineClientInput", input)).toBe(
        "FORBIDDEN",
      );
  });
});
