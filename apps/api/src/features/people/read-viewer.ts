import { homeOf, ownRoomsOf, rolesToGive, roomsOf } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { peopleById } from "./people.reading.js";
import { findSeatOf } from "./people.service.js";
import type { Viewer } from "./viewer.type.js";

/** The person who is signed in, and what the portal may offer them; null when nobody is. */
export async function readViewer(ctx: RequestContext): Promise<Viewer | null> {
  const viewer = ctx.viewer;
  if (!viewer) return null;
  const person = await load(ctx, peopleById, viewer.personId);
  if (!person) return null;
  return {
    person,
    authority: {
      id: viewer.authorityId,
      code: viewer.authorityCode,
      name: viewer.authorityName,
      procedureKey: ctx.pack.key,
    },
    roles: viewer.roles,
    sight: viewer.sight,
    isDemo: ctx.isDemo,
    isFresh: viewer.isFresh,
    today: ctx.today,
    hasPanel: ctx.pack.panel !== null,
    isSchool: viewer.schoolId !== null,
    home: homeOf(viewer.roles, ctx.pack),
    ownRooms: ownRoomsOf(viewer.roles, ctx.pack),
    rooms: roomsOf(viewer.roles, ctx.pack),
    rolesToGive: rolesToGive(viewer.roles),
    seat: await findSeatOf(ctx, viewer.personId),
  };
}
