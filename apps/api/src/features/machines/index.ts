export { MachineClient, MachineToken } from "./machines.entities.js";
export { tellTokensEnd } from "./tell-token-ends.js";
