import type { FieldChange } from "../../platform/audit/audit.js";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx, Values } from "../../platform/database/tx.js";
import { conflict, notFound } from "../../platform/graphql/user-error.js";
import { dueOf } from "./due-of.js";
import { SubjectAccessRequest } from "./subject-access.entities.js";

/** Ids an act on a request shows. */
export type RequestRefs = { requestId: string };

/** What an act may set of a request. */
export type RequestValues = Values<Omit<SubjectAccessRequest, "authorityId" | "id" | "version">>;

/** What an act does: the columns it sets and what the trail says of them. */
export interface RequestChange {
  values: RequestValues;
  changes: FieldChange[];
}

/** An act on one request: finds and locks it, asks the work what changes, keeps the day it is due, and leaves the event. */
export async function onRequest(
  ctx: RequestContext,
  act: string,
  input: { requestId: string; version: number; idempotencyKey?: string | null },
  work: (tx: Tx, request: SubjectAccessRequest, refs: RequestRefs) => Promise<RequestChange | Refused<RequestRefs>>,
): Promise<Written<RequestRefs>> {
  return await inTransaction<RequestRefs>(ctx, act, input, async (tx) => {
    const request = await lockRequest(tx, input.requestId);
    if (!request) return refused(notFound("requestId"));
    const refs = { requestId: request.id };
    const change = await work(tx, request, refs);
    if (!("values" in change)) return change;
    const { dueOn } = dueOf({ ...request, ...definite(change.values) }, ctx);
    if (!(await tx.patch(SubjectAccessRequest, request.id, input.version, { ...change.values, dueOn })))
      return refused(conflict(), refs);
    await recordWrite(tx, {
      act,
      entity: "SubjectAccessRequest",
      entityId: request.id,
      childId: request.childId,
      changes: change.changes,
    });
    return refs;
  });
}

/** One request, locked for the act; null when it is not there. */
export async function lockRequest(tx: Tx, globalId: string): Promise<SubjectAccessRequest | null> {
  return await findGiven(tx, SubjectAccessRequest, globalId, { lock: true });
}

function definite(values: RequestValues): Partial<SubjectAccessRequest> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
