export { enquiryAddress, useEnquiryReference } from "./address.js";
export { EnquiriesPage } from "./EnquiriesPage.js";
export { EnquiryFormPage } from "./EnquiryFormPage.js";
