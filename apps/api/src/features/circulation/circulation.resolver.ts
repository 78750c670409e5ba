import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { meetingsById } from "../meetings/index.js";
import { Person, peopleById, Seat, seatsById } from "../people/index.js";
import { agreeLateCirculation } from "./agree-late-circulation.js";
import { circulate } from "./circulate.js";
import { Circulation, CirculationRecipient, RegisterSnapshot } from "./circulation.entities.js";
import { AgreeLateCirculationInput, CirculateInput, OpenCirculationInput } from "./circulation.inputs.js";
import { circulationsById, readSnapshotLines, recipientsOf, snapshotsById } from "./circulation.reading.js";
import { CirculatePayload, CirculationMeetingPayload, SnapshotLineConnection } from "./circulation.types.js";
import { openCirculation } from "./open-circulation.js";

@Resolver()
export class CirculationActsResolver {
  @Mutation(() => CirculatePayload, { description: "Circulate register and agenda to the seats of the panel." })
  async circulate(
    @Arg("input", () => CirculateInput) input: CirculateInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CirculatePayload> {
    return await answer(ctx, await circulate(ctx, input), {
      circulation: async ({ circulationId }) =>
        circulationId ? await load(ctx, circulationsById, circulationId) : null,
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }

  @Mutation(() => CirculationMeetingPayload, {
    description: "Agree, as the chair, that a meeting's papers go out late.",
  })
  async agreeLateCirculation(
    @Arg("input", () => AgreeLateCirculationInput) input: AgreeLateCirculationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CirculationMeetingPayload> {
    return await answer(ctx, await agreeLateCirculation(ctx, input), {
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }

  @Mutation(() => CirculationMeetingPayload, {
    description: "Say that you have opened the papers; recorded by itself, the first time counts.",
  })
  async openCirculation(
    @Arg("input", () => OpenCirculationInput) input: OpenCirculationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CirculationMeetingPayload> {
    return await answer(ctx, await openCirculation(ctx, input), {
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }
}

@Resolver(() => Circulation)
export class CirculationResolver {
  @FieldResolver(() => Person, { description: "Who circulated it." })
  async madeBy(@Root() circulation: Circulation, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, circulation.madeBy);
  }

  @FieldResolver(() => RegisterSnapshot, { description: "The register as it was." })
  async snapshot(@Root() circulation: Circulation, @Ctx() ctx: RequestContext): Promise<RegisterSnapshot | null> {
    return await load(ctx, snapshotsById, circulation.snapshotId);
  }

  @FieldResolver(() => [CirculationRecipient], { description: "The seats it went to." })
  async recipients(@Root() circulation: Circulation, @Ctx() ctx: RequestContext): Promise<CirculationRecipient[]> {
    return await load(ctx, recipientsOf, circulation.id);
  }

  @FieldResolver(() => Int, { description: "How many seats have opened it." })
  async openedCount(@Root() circulation: Circulation, @Ctx() ctx: RequestContext): Promise<number> {
    return (await load(ctx, recipientsOf, circulation.id)).filter((one) => one.openedAt !== null).length;
  }
}

@Resolver(() => CirculationRecipient)
export class CirculationRecipientResolver {
  @FieldResolver(() => Seat, { description: "The seat." })
  async seat(@Root() recipient: CirculationRecipient, @Ctx() ctx: RequestContext): Promise<Seat | null> {
    return await load(ctx, seatsById, recipient.seatId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who held it then; null when it was empty." })
  async person(@Root() recipient: CirculationRecipient, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return recipient.personId ? await load(ctx, peopleById, recipient.personId) : null;
  }
}

@Resolver(() => RegisterSnapshot)
export class RegisterSnapshotResolver {
  @FieldResolver(() => SnapshotLineConnection, {
    description: "Its lines, in the order in which they were circulated.",
  })
  async lines(
    @Root() snapshot: RegisterSnapshot,
    @Ctx() ctx: RequestContext,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<SnapshotLineConnection> {
    return await readSnapshotLines(ctx, snapshot, first, after);
  }
}
