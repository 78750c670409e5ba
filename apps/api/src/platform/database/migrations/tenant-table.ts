/**
 * SQL for a table whose rows belong to one authority: key led by the tenant, row-level security forced,
 * and no more rights for the API's role than the table needs.
 */
export function tenantTable(
  name: string,
  columns: string,
  rights: "SELECT, INSERT" | "SELECT, INSERT, UPDATE" | "SELECT, INSERT, UPDATE, DELETE" = "SELECT, INSERT, UPDATE",
): string {
  return `
    CREATE TABLE ${name} (
      authority_id uuid NOT NULL REFERENCES authority (id),
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      ${columns},
      PRIMARY KEY (authority_id, id)
    );
    ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON ${name} USING (authority_id = current_authority()) WITH CHECK (authority_id = current_authority());
    GRANT ${rights} ON ${name} TO rome_api;`;
}

/** A reference to another row of the same authority, so that no foreign key can cross a tenant. */
export function sameAuthority(column: string, table: string): string {
  return `FOREIGN KEY (authority_id, ${column}) REFERENCES ${table} (authority_id, id)`;
}

/** A wall against the ids that `begin` found hidden from the person: rows that lead to one of them are not there. */
export function hiddenBy(table: string, columns: readonly string[], kind: "" | "FOR SELECT" = ""): string {
  const isSeen = columns.map((column) => `(${column} = ANY ((SELECT hidden_ids())::uuid[])) IS NOT TRUE`);
  return `CREATE POLICY sight ON ${table} AS RESTRICTIVE ${kind} TO rome_api USING (${isSeen.join(" AND ")})`;
}

/** The same for rows that belong to a row of another table with such a wall. Costs nothing while nothing is hidden. */
export function hiddenThrough(table: string, column: string, parent: string, kind: "" | "FOR SELECT" = ""): string {
  return `CREATE POLICY sight ON ${table} AS RESTRICTIVE ${kind} TO rome_api USING ((SELECT hidden_ids()) = '{}'::uuid[] OR ${column} IS NULL
    OR EXISTS (SELECT FROM ${parent} parent WHERE parent.authority_id = ${table}.authority_id AND parent.id = ${table}.${column}))`;
}
