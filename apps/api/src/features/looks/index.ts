export { type Look, readLooks, recordLooks } from "./looks.js";
