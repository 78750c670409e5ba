export { PutTogether, PutTogetherChild } from "./PutTogether.js";
