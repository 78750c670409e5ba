export { tellUnusual } from "./tell-unusual.js";
