export { ItemWriting } from "./item-writing.entity.js";
export { writingsOfItems } from "./live.reading.js";
