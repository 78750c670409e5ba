import { EventCode } from "@rome/procedure";
import { Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { lineOf } from "./code.type.js";
import { Procedure } from "./procedure.types.js";

@Resolver()
export class ProcedureResolver {
  @Query(() => Procedure, { description: "The authority's written procedure: its lists, numbers and words." })
  procedure(@Ctx() { pack }: RequestContext): Procedure {
    const escalationLevels = pack.escalationLevels.toSorted((one, other) => one.rank - other.rank);
    const vulnerabilityGroups = pack.vulnerability.groups.map(lineOf);
    const risks = pack.vulnerability.risks.map(lineOf);
    const boards = pack.boards.map((board) => ({
      ...board,
      isTermTimeOnly: board.isTermTimeOnly ?? false,
      meets: board.meets ?? null,
      heardThrough: board.heardThrough ?? null,
    }));
    const rhythmDays = pack.panel?.rhythmDays ?? null;
    const seatCount = pack.panel?.seats.length ?? null;
    const concernToldTo = pack.notifications.find(({ event }) => event === EventCode.CONCERN_RAISED)?.toWords ?? null;
    return { ...pack, boards, vulnerabilityGroups, risks, escalationLevels, rhythmDays, seatCount, concernToldTo };
  }
}
