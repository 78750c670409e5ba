export { TakeOut } from "./TakeOut.js";
