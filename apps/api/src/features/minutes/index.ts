export { writeMinutes } from "./write-minutes.js";
