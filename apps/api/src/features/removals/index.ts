export { RemovalRequest } from "./removal-request.entity.js";
export { readRemovals, removalsById, removalsUnderWay } from "./removals.reading.js";
