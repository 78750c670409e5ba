import { ObjectType } from "type-graphql";
import type { RegisterEntry } from "./register-entry.entity.js";

/** What only the panel, and the owner of an action on the case, may see of an entry. Each feature adds its fields. */
@ObjectType({ description: "The full case: for the panel, and for the owner of an action on it." })
export class FullCase {
  entry!: RegisterEntry;
}
