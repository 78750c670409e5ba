import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Written } from "../../platform/database/transaction.js";
import type { ChangeSettingsInput } from "./settings.types.js";

/** Ids that changing one's settings shows. */
export type SettingsRefs = { personId: string };

/** Sets for the person who is signed in what they like: keys in a meeting, names hidden on a projected screen. */
export async function changeSettings(ctx: RequestContext, input: ChangeSettingsInput): Promise<Written<SettingsRefs>> {
  return await inTransaction<SettingsRefs>(ctx, "changeSettings", input, async (tx) => {
    const { personId, authorityId } = tx.viewer;
    const hasShortcuts = input.hasShortcuts ?? null;
    const hidesNames = input.hidesNames ?? null;
    await tx.rows(
      `INSERT INTO person_settings (authority_id, person_id, has_shortcuts, hides_names)
       VALUES ($1, $2, coalesce($3, false), coalesce($4, false))
       ON CONFLICT (authority_id, person_id) DO UPDATE SET
         has_shortcuts = coalesce($3, person_settings.has_shortcuts),
         hides_names = coalesce($4, person_settings.hides_names)`,
      [authorityId, personId, hasShortcuts, hidesNames],
    );
    const changes = [
      ...changeTo("hasShortcuts", "Single keys in a meeting", hasShortcuts),
      ...changeTo("hidesNames", "Names hidden in a meeting", hidesNames),
    ];
    await recordWrite(tx, { act: "changeSettings", entity: "Person", entityId: personId, changes });
    return { personId };
  });
}

function changeTo(field: string, label: string, value: boolean | null): FieldChange[] {
  return value === null ? [] : [{ field, label, before: null, after: value ? "On" : "Off" }];
}
