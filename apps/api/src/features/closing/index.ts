export { closeAtSchoolAge } from "./close-at-school-age.js";
export { findDeaths } from "./recorded-deaths.js";
