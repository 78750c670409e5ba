export { MustBeTold, MustBeToldEnquiry } from "./MustBeTold.js";
