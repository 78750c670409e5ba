export { taskOf, WaitingItem } from "./waiting.js";
