import { byId } from "../people/index.js";
import { Child } from "./child.entity.js";

/** Children by id. */
export const childrenById = byId(Child, "child");
