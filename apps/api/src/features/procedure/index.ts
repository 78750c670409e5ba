export { Code, codesOf } from "./code.type.js";
export { Procedure } from "./procedure.types.js";
