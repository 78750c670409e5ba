export { CmeReferral } from "./cme-referral.entity.js";
