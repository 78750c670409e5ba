export { endLapsedAccesses } from "./end-emergency-access.js";
