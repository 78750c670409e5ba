import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { entriesById } from "../register/index.js";
import type { ActionRefs } from "./action-progress.js";
import { actionsById } from "./actions.reading.js";
import type { ActionAnswer } from "./actions.types.js";

/** What every act on one action answers: the action and its entry as they are now. */
export async function answerAction(ctx: RequestContext, written: Written<ActionRefs>): Promise<ActionAnswer> {
  return await answer(ctx, written, {
    action: async ({ actionId }) => (actionId ? await load(ctx, actionsById, actionId) : null),
    entry: async ({ entryId }) => (entryId ? await load(ctx, entriesById, entryId) : null),
  });
}
