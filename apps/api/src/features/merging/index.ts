export { ChildMerge } from "./merge.entity.js";
