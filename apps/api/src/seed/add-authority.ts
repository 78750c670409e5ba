import type { ProcedurePack } from "@rome/procedure";
import type pg from "pg";
import { addAgencies } from "./agencies.js";

/** An authority that begins to keep its register here. */
export interface NewAuthority {
  /** Letters that its references begin with. */
  code: string;
  name: string;
  procedureKey: string;
  boroughs: readonly { code: string; name: string }[];
}

/** The ids of what an authority begins with: services by code and seats by number. */
export interface AddedAuthority {
  id: string;
  services: ReadonlyMap<string, string>;
  seats: ReadonlyMap<number, string>;
}

/** Adds an authority as the owner of the tables, with the services, seats and agencies of its procedure, inside the caller's transaction. */
export async function addAuthority(
  db: pg.Client,
  authority: NewAuthority,
  pack: ProcedurePack,
): Promise<AddedAuthority> {
  const id = await idOf(db, "INSERT INTO authority (code, name, procedure_key) VALUES ($1, $2, $3) RETURNING id", [
    authority.code,
    authority.name,
    authority.procedureKey,
  ]);
  await db.query("SELECT set_config('app.authority_id', $1, true)", [id]);
  for (const { code, name } of authority.boroughs)
    await db.query("INSERT INTO borough (authority_id, code, name) VALUES ($1, $2, $3)", [id, code, name]);
  await addAgencies(db, id, pack);
  const services = new Map<string, string>();
  for (const { code, name } of pack.services) {
    const text = "INSERT INTO service (authority_id, code, name) VALUES ($1, $2, $3) RETURNING id";
    services.set(code, await idOf(db, text, [id, code, name]));
  }
  const seats = new Map<number, string>();
  for (const seat of pack.panel?.seats ?? []) {
    const text =
      "INSERT INTO seat (authority_id, number, title, service_id, is_chair) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    const serviceId = services.get(seat.serviceCode) ?? null;
    seats.set(seat.number, await idOf(db, text, [id, seat.number, seat.title, serviceId, seat.isChair]));
  }
  return { id, services, seats };
}

/** The id of the row that a statement adds. */
export async function idOf(db: pg.Client, text: string, values: unknown[]): Promise<string> {
  const result = await db.query<{ id: string }>(text, values);
  const id = result.rows[0]?.id;
  if (!id) throw new Error("A row was not added");
  return id;
}
