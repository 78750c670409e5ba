import type { Role } from "../codes.js";
import { Effect, type Grant, grantOf, Relation, type RowEntry } from "./grants.js";
import { FRESH_ACTS, LONE_ACTS, MAY } from "./permissions.js";
import { SEES } from "./sees.js";

/** The name of a query, a mutation or the upload. */
export type Act = keyof typeof MAY;

/** How much of a child is seen: the names of the rows of SEES. */
export type Seen = keyof typeof SEES;

/** The acts open to someone who has not signed in. */
export const PUBLIC_ACTS: readonly Act[] = ["viewer"];

/** Says whether the text is the name of an act that has a row in MAY. */
export function isAct(name: string): name is Act {
  return Object.hasOwn(MAY, name);
}

function grantsIn(row: readonly RowEntry[]): readonly Grant[] {
  return row.map(grantOf);
}

/** The cells of an act: every role of its row, the relation it needs and what follows; none for an act without a row. */
export function grantsOf(act: string): readonly Grant[] {
  return isAct(act) ? GRANTS[act] : [];
}

const GRANTS = Object.fromEntries(Object.entries(MAY).map(([act, row]) => [act, grantsIn(row)])) as Readonly<
  Record<Act, readonly Grant[]>
>;

const ROLES: ReadonlyMap<string, readonly Role[]> = new Map(
  Object.entries(GRANTS).map(([act, grants]) => [act, grants.map(({ role }) => role)]),
);

const SIGHTS = Object.fromEntries(Object.entries(SEES).map(([seen, row]) => [seen, grantsIn(row)])) as Readonly<
  Record<Seen, readonly Grant[]>
>;

/** The roles of an act's row, in its order. */
export function rolesOf(act: string): readonly Role[] {
  return ROLES.get(act) ?? [];
}

/** Says whether somebody with these roles may do this to anything at all; an act without a row is refused. */
export function may(roles: readonly Role[], act: string): boolean {
  return rolesOf(act).some((role) => roles.includes(role));
}

/** Says whether somebody with these roles, who stands so to it, may do this. Everything of the authority is in REGISTER. */
export function mayAs(roles: readonly Role[], act: Act, relations: readonly Relation[] = []): boolean {
  return opens(GRANTS[act], roles, relations);
}

/** Says whether somebody with these roles, who stands so to a child, sees this much of it. */
export function seesAs(roles: readonly Role[], seen: Seen, relations: readonly Relation[] = []): boolean {
  return opens(SIGHTS[seen], roles, relations);
}

function opens(grants: readonly Grant[], roles: readonly Role[], relations: readonly Relation[]): boolean {
  return grants.some(
    ({ role, relation }) => roles.includes(role) && (relation === Relation.REGISTER || relations.includes(relation)),
  );
}

/** Says whether these roles may do an act only when they say why. */
export function needsReason(roles: readonly Role[], act: string): boolean {
  const own = grantsOf(act).filter(({ role }) => roles.includes(role));
  return own.length > 0 && own.every(({ effect }) => effect === Effect.WITH_REASON);
}

/** Says whether an act is refused to this person because they proposed what it settles. */
export function isOwnProposal(act: Act, proposerId: string | null, actorId: string): boolean {
  return proposerId === actorId && GRANTS[act].some(({ effect }) => effect === Effect.SECOND_PERSON);
}

/** Says whether an act asks for a sign-in of the last minutes. */
export function needsFreshSignIn(act: string): boolean {
  return FRESH_ACTS.includes(act);
}

/** Says whether an act is asked alone in its request. */
export function standsAlone(act: string): boolean {
  return LONE_ACTS.includes(act);
}
