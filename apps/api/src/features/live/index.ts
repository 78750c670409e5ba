export { ItemWriting } from "./item-writing.entity.js";
