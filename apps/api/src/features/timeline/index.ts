export { inWords } from "./act-words.js";
