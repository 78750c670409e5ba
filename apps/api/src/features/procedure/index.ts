export { Code, codesOf, lineOf, ProcedureLine } from "./code.type.js";
export { Procedure } from "./procedure.types.js";
