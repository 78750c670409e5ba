import { type GraphQLSchema, isObjectType } from "graphql";

/** Opaque, typed id: base64url of "Type:uuid". */
export function toGlobalId(type: string, uuid: string): string {
  return Buffer.from(`${type}:${uuid}`).toString("base64url");
}

/** The same of a uuid column, in SQL. */
export function globalIdInSql(type: string, column: string): string {
  const base64 = `encode(convert_to('${type}:' || ${column}, 'UTF8'), 'base64')`;
  return `rtrim(translate(${base64}, '+/', '-_'), '=')`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The uuid inside an id of that type; null for anything else, which callers answer with NOT_FOUND. */
export function fromGlobalId(type: string, id: string): string | null {
  const [name, uuid] = Buffer.from(id, "base64url").toString().split(":");
  return name === type && uuid !== undefined && UUID.test(uuid) ? uuid : null;
}

/** Makes the `id` of every type leave the API in its opaque form. */
export function giveOpaqueIds(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const field = type.getFields().id;
    if (field) field.resolve = (row: { id: string }) => toGlobalId(type.name, row.id);
  }
}
