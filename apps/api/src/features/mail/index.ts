export { isDigestTime } from "./digest-time.js";
export { Notice, noticesById } from "./notice.entity.js";
export {
  holdersOfService,
  letIntoMeeting,
  ownersOfActions,
  peopleOfService,
  peopleWhoHear,
  peopleWithRole,
  seatHolders,
} from "./recipients.js";
export { type MailWords, type Recipient, tellAtOnce, tellInDigest } from "./tell.js";
export { countOf, fullDay, shortDay } from "./words.js";
export { writeOutside } from "./write-outside.js";
