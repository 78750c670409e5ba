export { disputeAddress } from "./address.js";
export { Disputed, DisputedParts, noteWithDispute } from "./Disputed.js";
export { DisputeForm } from "./DisputeForm.js";
