export { ChildDetail } from "./child-detail.entity.js";
