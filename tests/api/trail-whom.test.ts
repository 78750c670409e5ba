import { afterAll, beforeAll, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, personId, seatId } from "../support/a-meeting.js";
import { aColleague, onPerson } from "../support/a-named-person.js";
import { fetchAs } from "../support/a-paper.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let rufus: TestPerson;
let noor: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  rufus = await register.as("Rufus Abara");
  noor = await register.as("Noor Castellane");
  await aColleague(register, "Fay Mispelt", ["SERVICE_STAFF"]);
});
afterAll(async () => await register.stop());

/** What the trail says somebody did last, and to whom. */
async function last(reader = noor): Promise<[what: string, whom: string | null]> {
  const { trail } = await reader.ask("{ trail(filter: { kind: CHANGED }, first: 1) { nodes { what whom } } }");
  const [{ what, whom }] = trail.nodes;
  return [what, whom];
}

it("names whom of the staff an act was on, as they are called now, to whoever reads the trail", async () => {
  await onPerson(register, bea, "correctPerson", "Fay Mispelt", { name: "Fay Misspelt" });
  for (const reader of [noor, bea, await register.as("Amara Delacroix"), await register.as("Selwyn Achterberg")])
    expect(await last(reader)).toEqual(["Corrected the name or place of work of a person", "Fay Misspelt"]);
  await onPerson(register, bea, "changePersonRoles", "Fay Misspelt", { roles: ["FRONT_DOOR"] });
  expect(await last()).toEqual(["Changed the roles of a person", "Fay Misspelt"]);
  await onPerson(register, bea, "endPerson", "Fay Misspelt");
  expect(await last()).toEqual(["Ended the account of a person", "Fay Misspelt"]);
  await onPerson(register, bea, "reinstatePerson", "Fay Misspelt");
  expect(await last()).toEqual(["Let a person sign in again", "Fay Misspelt"]);
  const csv = (await fetchAs(register, noor, "/trail/trail.csv")).text;
  expect(csv).toContain("Let a person sign in again,Fay Misspelt,CHANGED");
});

it("says who was refused what on whom", async () => {
  await onPerson(register, bea, "endPerson", "Amara Delacroix");
  const { trail } = await noor.ask("{ trail(filter: { kind: REFUSED }, first: 1) { nodes { person { name } whom } } }");
  expect(trail.nodes).toEqual([{ person: { name: "Bea Lindqvist" }, whom: "Amara Delacroix" }]);
});

it("names the seat with who left it and who took it, and a machine client with its token", async () => {
  const seat = { seatId: await seatId(register, 4) };
  const successorId = await personId(register, "Fay Misspelt");
  const ends = { ...seat, untilOn: "2026-11-26", successorId };
  const ended = await act(bea, "endSeatHolding", "EndSeatHoldingInput", ends, "seat { title }");
  expect(ended.userErrors).toEqual([]);
  expect((await last())[1]).toBe(`Seat 4: ${ended.seat.title}, Tom Hargreaves leaves, Fay Misspelt joins`);
  const client = { name: "Nightly figures", purpose: "Figures", scopes: ["FIGURES"], ownerId: successorId };
  const added = await act(rufus, "addMachineClient", "AddMachineClientInput", client, "machineClient { id }");
  expect(added.userErrors).toEqual([]);
  expect((await last())[1]).toBe("Nightly figures");
  const token = { clientId: added.machineClient.id, expiresOn: "2027-01-05" };
  await act(rufus, "issueToken", "IssueTokenInput", token, "machineClient { id }");
  expect((await last())[1]).toMatch(/^Nightly figures, token …\w{4}$/);
});

it("names nobody where somebody acts for themselves, nor a child", async () => {
  const entry = await aRegisterEntry(register);
  await bea.ask(`{ registerEntry(reference: "${entry.reference}") { id } }`);
  const { trail } = await noor.ask("{ trail(first: 50) { nodes { kind reference whom } } }");
  const own = trail.nodes.filter((one: any) => one.kind === "SIGNED_IN" || one.reference !== null);
  expect(own.length).toBeGreaterThan(1);
  for (const { whom } of own) expect(whom).toBeNull();
});
