export { type Destination, destinationOf, findAgreement } from "./agreement.js";
export { Disclosure } from "./disclosure.entity.js";
export { recordSharing, type Shared } from "./record-sharing.js";
export { Sharing } from "./sharing.entity.js";
