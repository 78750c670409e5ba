export { Referral } from "./referral.entity.js";
