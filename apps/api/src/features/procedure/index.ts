export { Code, codesOf } from "./code.type.js";
