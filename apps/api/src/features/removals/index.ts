export { RemovalRequest } from "./removal-request.entity.js";
export { readRemovals } from "./removals.reading.js";
