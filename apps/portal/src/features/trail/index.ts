export { TrailHomePage } from "./TrailHomePage.js";
