import { decideSeatHolding, Role } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { addPerson } from "./add-person.js";
import { Person, Seat, SeatHolding } from "./people.entities.js";
import { giveSeatRoles, givesThemselvesSight } from "./seat-roles.js";
import type { NameSeatHolderInput } from "./seats.types.js";

/** Ids an act on a seat shows again. */
export type SeatRefs = { seatId: string };

/** Names who holds a seat from a day on: somebody known here, or somebody new (AFC-125). */
export async function nameSeatHolder(ctx: RequestContext, input: NameSeatHolderInput): Promise<Written<SeatRefs>> {
  return await inTransaction<SeatRefs>(ctx, "nameSeatHolder", input, async (tx) => {
    const id = fromGlobalId("Seat", input.seatId);
    const seat = id ? await tx.find(Seat, { id }, { lock: true }) : null;
    if (!seat) return refused(notFound("seatId"));
    const refs = { seatId: seat.id };
    if (input.fromOn > ctx.today)
      return refused(invalid("fromOn", "Choose today or an earlier day. Name the holder on the first day."), refs);
    const decision = decideSeatHolding({ isTaken: await isTaken(tx, seat.id, input.fromOn) });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const person = await findOrAdd(tx, input);
    if ("code" in person) return refused(person, refs);
    if (givesThemselvesSight(tx, person)) return refused(refusedBy("NOT_ON_YOURSELF", "personId"), refs);
    await tx.insert(SeatHolding, { seatId: seat.id, personId: person.id, fromOn: input.fromOn });
    await giveSeatRoles(tx, person);
    await recordWrite(tx, {
      act: "nameSeatHolder",
      entity: "Seat",
      entityId: seat.id,
      changes: [{ field: "holder", label: seat.title, before: null, after: person.name }],
    });
    return refs;
  });
}

async function isTaken(tx: Tx, seatId: string, fromOn: string): Promise<boolean> {
  const holding = await tx.one(
    `SELECT id FROM seat_holding WHERE authority_id = $1 AND seat_id = $2 AND (until_on IS NULL OR until_on > $3) LIMIT 1`,
    [tx.viewer.authorityId, seatId, fromOn],
  );
  return holding !== null;
}

async function findOrAdd(tx: Tx, input: NameSeatHolderInput): Promise<Person | UserError> {
  if (input.newPerson) return await addPerson(tx, input.newPerson, [Role.PANEL_MEMBER]);
  if (!input.personId) return invalid("personId", "Choose who takes the seat, or enter somebody new.");
  return (await findColleague(tx, input.personId)) ?? notFound("personId");
}

/** The person with that id who still works here, locked for the act; or null. */
export async function findColleague(tx: Tx, globalId: string): Promise<Person | null> {
  const id = fromGlobalId("Person", globalId);
  return id ? await tx.find(Person, { id, isActive: true }, { lock: true }) : null;
}
