import { afterAll, beforeAll, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;

beforeAll(async () => {
  register = await startRegister();
});
afterAll(async () => await register.stop());

it("AFC-23: the database lets no entry close beside the panel, whoever asks", async () => {
  const entry = await aRegisterEntry(register);
  const close = register.sql("UPDATE register_entry SET status = 'CLOSED' WHERE id = $1", [entry.id]);
  await expect(close).rejects.toThrow(/leaves this register only by its panel/);
});

it("lets an entry close only with its enquiry where there is no panel", async () => {
  const [authority] = await register.sql<{ id: string }>(
    "INSERT INTO authority (code, name, procedure_key) VALUES ('NOP', 'No Panel County Council', 'none') RETURNING id",
  );
  const entry = await aRegisterEntry(register, { authority: "NOP", leadService: null });
  const close = () => register.sql("UPDATE register_entry SET status = 'CLOSED' WHERE id = $1", [entry.id]);
  await expect(close()).rejects.toThrow(/only with its enquiry/);
  const [person] = await register.sql<{ id: string }>(
    "INSERT INTO person (authority_id, name, email, roles) VALUES ($1, 'Nora', 'nora@nop.example', '{REGISTER_ADMIN}') RETURNING id",
    [authority?.id],
  );
  await register.sql(
    `INSERT INTO enquiry (authority_id, reference, child_id, entry_id, state, opened_on, opened_by)
     VALUES ($1, 'NOP-E-2026-0001', $2, $3, 'CLOSED', '2026-11-01', $4)`,
    [authority?.id, entry.childId, entry.id, person?.id],
  );
  await close();
  expect(await register.sql("SELECT status FROM register_entry WHERE id = $1", [entry.id])).toEqual([
    { status: "CLOSED" },
  ]);
});
