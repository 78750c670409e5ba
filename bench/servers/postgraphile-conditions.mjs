import { addPgTableCondition } from "postgraphile/utils";

function flag(table, name, condition) {
  return addPgTableCondition(
    { schemaName: "public", tableName: table },
    name,
    ({ graphql: { GraphQLBoolean } }) => ({ type: GraphQLBoolean }),
    (_value, { sql, sqlTableAlias }) => condition(sql, sqlTableAlias),
  );
}

/** The conditions that our lists have and equality cannot say; constants stand in the text so that partial indexes serve. */
export const conditions = [
  flag("register_entry", "isLive", (sql, t) => sql`${t}.status in ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED')`),
  flag("action", "isOpen", (sql, t) => sql`${t}.state = 'OPEN'`),
  flag(
    "action",
    "isMine",
    (sql, t) =>
      sql`(${t}.owner_service_id = current_setting('app.service_id')::uuid or ${t}.owner_person_id = current_setting('app.person_id')::uuid)`,
  ),
];
