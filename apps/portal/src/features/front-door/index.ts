export { FrontDoorPage } from "./FrontDoorPage.js";
