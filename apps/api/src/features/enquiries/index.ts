export { sideOf } from "../chronology/index.js";
export { addEnquiry, findOpenEnquiry } from "./add-enquiry.js";
export { answerEnquiry } from "./answer-enquiry.js";
export { enquiriesById, lockEnquiry, readEnquiries } from "./enquiries.reading.js";
export { EnquiryChangeInput, EnquiryInput, EnquiryPayload } from "./enquiries.types.js";
export { Enquiry } from "./enquiry.entity.js";
export { enquiryWorld, enquiryWorlds } from "./enquiry-world.js";
export { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
export { recordEvent } from "./record-event.js";
