import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { endSeatHolding } from "./end-seat-holding.js";
import { nameSeatHolder } from "./name-seat-holder.js";
import { seatsById } from "./people.reading.js";
import { EndSeatHoldingInput, EndSeatHoldingPayload, NameSeatHolderInput, SeatPayload } from "./seats.types.js";

@Resolver()
export class SeatsResolver {
  @Mutation(() => SeatPayload, { description: "Name who holds a seat of the panel." })
  async nameSeatHolder(
    @Arg("input", () => NameSeatHolderInput) input: NameSeatHolderInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SeatPayload> {
    return await answer(ctx, await nameSeatHolder(ctx, input), {
      seat: async ({ seatId }) => (seatId ? await load(ctx, seatsById, seatId) : null),
    });
  }

  @Mutation(() => EndSeatHoldingPayload, {
    description: "End a person's time in a seat, and hand on their open actions in the same act.",
  })
  async endSeatHolding(
    @Arg("input", () => EndSeatHoldingInput) input: EndSeatHoldingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EndSeatHoldingPayload> {
    const written = await endSeatHolding(ctx, input);
    const { seat, userErrors } = await answer(ctx, written, {
      seat: async ({ seatId }) => (seatId ? await load(ctx, seatsById, seatId) : null),
    });
    return { seat, userErrors, actionsHandedOn: Number(written.refs.actionsHandedOn ?? 0) };
  }
}
