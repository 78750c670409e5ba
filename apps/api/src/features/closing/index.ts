export { closeAtSchoolAge } from "./close-at-school-age.js";
