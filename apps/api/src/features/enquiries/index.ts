export { enquiriesById, lockEnquiry, readEnquiries } from "./enquiries.reading.js";
export { Enquiry } from "./enquiry.entity.js";
export { type EnquiryRefs, onEnquiry, patchEnquiry } from "./on-enquiry.js";
export { recordEvent } from "./record-event.js";
