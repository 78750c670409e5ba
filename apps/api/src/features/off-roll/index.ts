export { readPermissions } from "./off-roll.reading.js";
export { StandsInTheWay } from "./off-roll.types.js";
export { OffRollPermission } from "./off-roll-permission.entity.js";
export { worldsOfEnquiries } from "./off-roll-worlds.js";
export { dropUndecidedRequests, hasUndecidedRequest } from "./undecided-requests.js";
